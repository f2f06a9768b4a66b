import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PagingContext, usePaging } from './paging.ts'
import { usePages } from './use-pages.ts'

function Pages({ count }: { count: number }) {
  return <p>{`page ${String(usePages(count, 'cards') + 1)}`}</p>
}

function Room({ count }: { count: number }) {
  const paging = usePaging()
  return (
    <PagingContext value={paging}>
      <Pages count={count} />
      <button type="button" onClick={() => paging.setHeld(false)}>
        go on
      </button>
    </PagingContext>
  )
}

const shown = () => screen.getByText(/^page/).textContent
const wait = (seconds: number) => {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('pages turn by themselves, round and round', () => {
  render(<Room count={2} />)
  expect(shown()).toBe('page 1')
  wait(21)
  expect(shown()).toBe('page 2')
  wait(20)
  expect(shown()).toBe('page 1')
})

test('an arrow key turns and holds the page until somebody lets it go on', () => {
  render(<Room count={3} />)
  fireEvent.keyDown(window, { key: 'ArrowRight' })
  expect(shown()).toBe('page 2')
  wait(60)
  expect(shown()).toBe('page 2')
  fireEvent.keyDown(window, { key: 'ArrowLeft' })
  fireEvent.keyDown(window, { key: 'ArrowLeft' })
  expect(shown()).toBe('page 3')
  fireEvent.click(screen.getByText('go on'))
  wait(21)
  expect(shown()).toBe('page 1')
})
