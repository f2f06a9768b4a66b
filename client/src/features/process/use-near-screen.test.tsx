import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useNearRows, useNearScreen } from './use-near-screen.ts'

const COUNT = 40
let seen: (index: number) => void
let watched: Set<Element>

beforeEach(() => {
  watched = new Set()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: readonly Partial<IntersectionObserverEntry>[]) => void) {
        seen = (index) => {
          const target = screen.getByTestId(String(index))
          if (watched.has(target)) tell([{ isIntersecting: true, target }])
        }
      }
      observe = (element: Element) => void watched.add(element)
      unobserve = (element: Element) => void watched.delete(element)
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

function List() {
  const rows = useNearRows()
  return Array.from({ length: COUNT }, (_, index) => <Row key={index} rows={rows} index={index} />)
}
function Row({ rows, index }: { readonly rows: ReturnType<typeof useNearRows>; readonly index: number }) {
  const { isNear, watch } = useNearScreen({ rows, index, isWanted: false })
  return (
    <p ref={watch} data-testid={index}>
      {isNear ? 'whole' : 'plain'}
    </p>
  )
}
const whole = () =>
  Array.from({ length: COUNT }, (_, index) => index).filter(
    (index) => screen.getByTestId(String(index)).textContent === 'whole',
  )
const rowsFrom = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, index) => first + index)

test('a group becomes whole when its first row comes near', () => {
  render(<List />)
  expect(whole()).toEqual([])
  act(() => seen(16))
  expect(whole()).toEqual(rowsFrom(16, 32))
})

test('it does when its last row comes near, for whoever comes from below; then nothing of it is watched any more', () => {
  render(<List />)
  act(() => seen(31))
  expect(whole()).toEqual(rowsFrom(16, 32))
  expect([...watched].map((element) => element.getAttribute('data-testid'))).toEqual(['0', '15', '32'])
})
