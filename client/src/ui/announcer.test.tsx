import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AnnouncerProvider, useAnnounce } from './announcer.tsx'

function Speaker() {
  const announce = useAnnounce()
  return (
    <>
      <button
        type="button"
        onClick={() => announce({ kind: 'cards', count: 1, words: (n) => `${n} neue Karten.` })}
      >
        Karte
      </button>
      <button type="button" onClick={() => announce('Zeit um.', 'assertive')}>
        Ende
      </button>
    </>
  )
}

test('[A11Y-4] one polite message, then three seconds of silence, then the rest as one', () => {
  vi.useFakeTimers()
  render(
    <AnnouncerProvider>
      <Speaker />
    </AnnouncerProvider>,
  )
  const press = (name: string) => fireEvent.click(screen.getByText(name))
  const polite = () => screen.getByRole('status').textContent
  press('Karte')
  act(() => {
    vi.advanceTimersByTime(10)
  })
  expect(polite()).toBe('1 neue Karten.')
  press('Karte')
  press('Karte')
  act(() => {
    vi.advanceTimersByTime(2000)
  })
  expect(polite()).toBe('1 neue Karten.')
  act(() => {
    vi.advanceTimersByTime(1000)
  })
  expect(polite()).toBe('2 neue Karten.')
  vi.useRealTimers()
})

test('assertive messages wait for nothing', () => {
  render(
    <AnnouncerProvider>
      <Speaker />
    </AnnouncerProvider>,
  )
  fireEvent.click(screen.getByText('Ende'))
  expect(screen.getByRole('alert').textContent).toBe('Zeit um.')
})
