import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { ChoiceList } from './Choice.tsx'

const options = [
  { value: 'a', title: 'Auftakt', description: 'Leistung, Ziel, Ablauf', meta: '120 min' },
  { value: 'z', title: 'Zusagen' },
] as const

function Templates() {
  const [value, setValue] = useState<'a' | 'z'>('a')
  return <ChoiceList legend="Vorlage" options={options} value={value} onChange={setValue} />
}

test('is one radio group; a press anywhere on the row chooses', async () => {
  render(<Templates />)
  expect(screen.getByRole('group', { name: 'Vorlage' })).toBeTruthy()
  await userEvent.click(screen.getByText('Zusagen'))
  expect(screen.getByRole('radio', { name: 'Zusagen' })).toHaveProperty('checked', true)
  expect(screen.getByRole('radio', { name: /Auftakt/ })).toHaveProperty('checked', false)
})

test('arrow keys move and choose', async () => {
  render(<Templates />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('radio', { name: 'Zusagen' })).toHaveProperty('checked', true)
})
