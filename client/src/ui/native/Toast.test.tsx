import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { AnnouncerProvider } from '../announcer.tsx'
import { ToastProvider, useToast } from './Toast.tsx'

const undo = vi.fn<() => void>()

function Trash({ seconds }: { seconds?: number }) {
  const toast = useToast()
  return (
    <button
      type="button"
      onClick={() => toast({ text: 'Karte liegt im Papierkorb.', undo, ...(seconds && { seconds }) })}
    >
      Löschen
    </button>
  )
}

const show = (seconds?: number) => {
  render(
    <AnnouncerProvider>
      <ToastProvider>
        <Trash {...(seconds && { seconds })} />
      </ToastProvider>
    </AnnouncerProvider>,
  )
  fireEvent.click(screen.getByText('Löschen'))
}

const pass = (seconds: number) => {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000)
  })
}
const card = () => screen.queryByText('Rückgängig')

beforeEach(() => {
  undo.mockClear()
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

test('stands for ten seconds and counts them', () => {
  show()
  pass(9)
  expect(screen.getByText('1')).toBeTruthy()
  pass(1)
  expect(card()).toBeNull()
})

test('a stage that was moved can be taken back for longer', () => {
  show(15)
  pass(14)
  expect(card()).toBeTruthy()
  pass(1)
  expect(card()).toBeNull()
})

test('undo takes back once and closes', () => {
  show()
  fireEvent.click(screen.getByText('Rückgängig'))
  expect(undo).toHaveBeenCalledTimes(1)
  expect(card()).toBeNull()
})

test('waits while it has the focus', () => {
  show()
  act(() => screen.getByText('Rückgängig').focus())
  pass(60)
  expect(card()).toBeTruthy()
  act(() => screen.getByText('Rückgängig').blur())
  pass(10)
  expect(card()).toBeNull()
})

test('is announced politely', () => {
  show()
  pass(0.1)
  expect(screen.getByRole('status').textContent).toBe('Karte liegt im Papierkorb.')
})
