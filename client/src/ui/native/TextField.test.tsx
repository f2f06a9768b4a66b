import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Select } from './Field.tsx'
import { TextArea, TextField } from './TextField.tsx'

const describedBy = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)

test('label, hint and error belong to the field', () => {
  render(
    <TextField
      label="Bis wann?"
      value=""
      onChange={() => {}}
      hint="Ein Datum genügt."
      error="Das Datum fehlt."
    />,
  )
  const field = screen.getByLabelText('Bis wann?')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(describedBy(field)).toEqual(['Das Datum fehlt.', 'Ein Datum genügt.'])
})

test('a question about a vague word does not make the field invalid', () => {
  render(<TextField label="Bis wann?" value="zeitnah" onChange={() => {}} nudge="Bis wann genau?" />)
  const field = screen.getByLabelText('Bis wann?')
  expect(field.hasAttribute('aria-invalid')).toBe(false)
  expect(describedBy(field)).toEqual(['Bis wann genau?'])
})

test('what may stay empty says so in its name', () => {
  render(<TextArea label="Anmerkung" optional value="" onChange={() => {}} />)
  expect(screen.getByRole('textbox', { name: /Anmerkung.*darf leer bleiben/ })).toBeTruthy()
})

test('typing arrives as text, emoji and right-to-left included', async () => {
  const Typing = () => {
    const [text, setText] = useState('')
    return <TextArea label="Karte" value={text} onChange={setText} />
  }
  render(<Typing />)
  const field = screen.getByLabelText('Karte')
  await userEvent.type(field, 'Zeile 1{Enter}👩‍🔧 שלום')
  expect(field).toHaveProperty('value', 'Zeile 1\n👩‍🔧 שלום')
})

test('a select offers an empty choice only when it has words for it', async () => {
  const Choosing = () => {
    const [value, setValue] = useState('')
    return (
      <Select
        label="Bereich"
        value={value}
        onChange={setValue}
        emptyLabel="Noch keiner"
        options={[{ value: 'p', label: 'Produktion' }]}
      />
    )
  }
  render(<Choosing />)
  await userEvent.selectOptions(screen.getByLabelText('Bereich'), 'Produktion')
  expect(screen.getByLabelText('Bereich')).toHaveProperty('value', 'p')
})
