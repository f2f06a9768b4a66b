import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { AnnouncerProvider } from '../announcer.tsx'
import { ComboField } from './ComboField.tsx'
import { Dialog } from './Dialog.tsx'
import { MenuButton } from './MenuButton.tsx'
import { Scale, type ScaleValue } from './Scale.tsx'
import { Switch } from './Switch.tsx'

describe('Scale', () => {
  function Question() {
    const [value, setValue] = useState<ScaleValue>(null)
    return (
      <Scale
        label="Was zugesagt ist, kommt."
        from={1}
        to={5}
        ends={['trifft nicht zu', 'trifft voll zu']}
        value={value}
        onChange={setValue}
        mayDecline
      />
    )
  }

  test('is a radio group; arrow keys move, the answer can be taken back', async () => {
    render(<Question />)
    expect(screen.getByRole('radiogroup', { name: 'Was zugesagt ist, kommt.' })).toBeTruthy()
    await userEvent.click(screen.getByRole('radio', { name: '3' }))
    await userEvent.keyboard('{ArrowRight}')
    expect(screen.getByRole('radio', { name: '4' })).toHaveProperty('checked', true)
    await userEvent.click(screen.getByRole('button', { name: 'Antwort zurücknehmen' }))
    for (const radio of screen.getAllByRole('radio')) expect(radio).toHaveProperty('checked', false)
  })

  test('the ends are part of the names of the outer cells', () => {
    render(<Question />)
    expect(screen.getByRole('radio', { name: '1, trifft nicht zu' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: '5, trifft voll zu' })).toBeTruthy()
  })

  test('"cannot judge" takes the place of a number and back', async () => {
    render(<Question />)
    await userEvent.click(screen.getByRole('radio', { name: '2' }))
    const decline = screen.getByRole('button', { name: 'Kann ich nicht beurteilen' })
    await userEvent.click(decline)
    expect(decline.getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByRole('radio', { name: '2' })).toHaveProperty('checked', false)
    await userEvent.click(decline)
    expect(decline.getAttribute('aria-pressed')).toBe('false')
  })
})

describe('Dialog', () => {
  const setUp = () => {
    const close = vi.fn<() => void>()
    const reveal = vi.fn<() => void>()
    render(
      <Dialog
        isOpen
        question="Karten jetzt aufdecken?"
        safe={{ text: 'Noch warten' }}
        act={{ text: 'Aufdecken', onPress: reveal }}
        onClose={close}
      >
        5 Personen schreiben noch.
      </Dialog>,
    )
    return { close, reveal }
  }

  test('asks its question, the safe button has the focus', () => {
    setUp()
    expect(screen.getByRole('dialog', { name: 'Karten jetzt aufdecken?' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Noch warten' }))
  })

  test('Escape is the safe answer', async () => {
    const { close, reveal } = setUp()
    await userEvent.keyboard('{Escape}')
    expect(close).toHaveBeenCalledTimes(1)
    expect(reveal).not.toHaveBeenCalled()
  })
})

test('live regions are heard while a dialog is open', () => {
  render(
    <AnnouncerProvider>
      <Dialog isOpen question="Aufdecken?" safe={{ text: 'Noch warten' }} onClose={() => {}} />
    </AnnouncerProvider>,
  )
  expect(screen.getByRole('status')).toBeTruthy()
  expect(screen.getByRole('alert')).toBeTruthy()
})

test('a menu opens by keyboard, moves by arrow keys and acts once', async () => {
  const rename = vi.fn<() => void>()
  const trash = vi.fn<() => void>()
  render(
    <MenuButton
      label="Karte bearbeiten"
      entries={[
        { id: 'rename', text: 'Umbenennen', onAction: rename },
        { separator: true },
        { id: 'trash', text: 'In den Papierkorb', onAction: trash },
      ]}
    />,
  )
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(trash).toHaveBeenCalledTimes(1)
  expect(rename).not.toHaveBeenCalled()
  expect(screen.queryByRole('menu')).toBeNull()
})

test('a combo field finds by letters and makes what is missing', async () => {
  const create = vi.fn<(text: string) => void>()
  const change = vi.fn<(id: string | null) => void>()
  const options = [
    { id: 'p', text: 'Produktion' },
    { id: 'v', text: 'Versand' },
  ]
  render(<ComboField label="Bereich" options={options} value={null} onChange={change} onCreate={create} />)
  const field = screen.getByRole('combobox', { name: 'Bereich' })
  await userEvent.type(field, 'vers')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Versand',
    '„vers“ neu anlegen',
  ])
  await userEvent.click(screen.getByRole('option', { name: 'Versand' }))
  expect(change).toHaveBeenCalledWith('v')
  await userEvent.clear(field)
  await userEvent.type(field, 'Einkauf')
  await userEvent.click(screen.getByRole('option', { name: '„Einkauf“ neu anlegen' }))
  expect(create).toHaveBeenCalledWith('Einkauf')
  // A field that only adds is ready for the next one: nothing left open that hides the page.
  expect(screen.queryByRole('listbox')).toBeNull()
  expect((field as HTMLInputElement).value).toBe('')
})

test('a switch is one', async () => {
  const change = vi.fn<(isOn: boolean) => void>()
  render(
    <Switch isOn={false} onChange={change}>
      Beamer ist an
    </Switch>,
  )
  await userEvent.click(screen.getByRole('switch', { name: 'Beamer ist an' }))
  expect(change).toHaveBeenCalledWith(true)
})
