import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FormEvent } from 'react'
import { expect, test, vi } from 'vitest'
import { Button, IconButton } from './Button.tsx'

test('is no submit button unless it says so', () => {
  render(<Button>Überspringen</Button>)
  expect(screen.getByRole('button', { name: 'Überspringen' })).toHaveProperty('type', 'button')
})

test('while busy it has the other name, stays focusable and ignores presses', async () => {
  const press = vi.fn<() => void>()
  const { rerender } = render(
    <Button busyText="Wird gesendet …" onClick={press}>
      Senden
    </Button>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Senden' }))
  expect(press).toHaveBeenCalledTimes(1)
  rerender(
    <Button busy busyText="Wird gesendet …" onClick={press}>
      Senden
    </Button>,
  )
  const busy = screen.getByRole('button')
  busy.focus()
  expect(document.activeElement).toBe(busy)
  expect(busy.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(busy)
  expect(press).toHaveBeenCalledTimes(1)
})

test('a busy submit button does not send its form twice', async () => {
  const submit = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault())
  render(
    <form onSubmit={submit}>
      <Button type="submit" busy>
        Beitreten
      </Button>
    </form>,
  )
  await userEvent.click(screen.getByRole('button'))
  expect(submit).not.toHaveBeenCalled()
})

test('what is not possible now says why and does nothing', async () => {
  const press = vi.fn<() => void>()
  render(
    <Button unavailable="Erst brauchen alle Schritte eine Zeit." onClick={press}>
      Prüfen
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Prüfen' })
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(reason?.textContent).toBe('Erst brauchen alle Schritte eine Zeit.')
  await userEvent.click(button)
  expect(press).not.toHaveBeenCalled()
})

test('a button that stays on tells so', () => {
  render(<Button pressed>Trifft es</Button>)
  expect(screen.getByRole('button', { pressed: true })).toBeTruthy()
})

test('an icon button has its verb as name', () => {
  render(<IconButton label="Karte löschen" icon={<svg aria-hidden="true" />} />)
  expect(screen.getByRole('button', { name: 'Karte löschen' }).title).toBe('Karte löschen')
})
