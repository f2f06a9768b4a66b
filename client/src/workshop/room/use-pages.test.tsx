import { patchRun, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderInWorkshop } from '../render-in-workshop.test-helper.tsx'
import { PAGE_MS, PagingContext, useArrowKeys, usePaging } from './paging.ts'
import { usePages } from './use-pages.ts'

const START = '2026-11-23T09:00:00.000Z'
beforeEach(() => vi.useFakeTimers({ now: new Date(START) }))
afterEach(() => vi.useRealTimers())

function Pages(props: { readonly count: number; readonly subject: string; readonly beganAt?: string }) {
  return <p>{usePages(props.count, props.subject, props.beganAt)}</p>
}

function Screen({ count = 3, subject = 'a' }: { readonly count?: number; readonly subject?: string }) {
  const paging = usePaging()
  useArrowKeys(paging)
  return (
    <PagingContext value={paging}>
      <Pages count={count} subject={subject} />
      <output>{`${String(paging.at)} of ${String(paging.count)}, ${paging.isHeld ? 'held' : 'turning'}`}</output>
    </PagingContext>
  )
}

const open = (children = <Screen />) =>
  renderInWorkshop(children, {
    role: 'room',
    prepare: ({ proceedings }) => {
      putRecord(proceedings, 'stages', { id: 'stage-x', title: 'Sichten', startedAt: START })
      patchRun(proceedings, { currentStageId: 'stage-x' })
    },
  })
const page = () => Number(screen.getByText(/^\d$/).textContent)
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

test('pages turn by themselves and begin anew after the last', () => {
  open()
  expect(page()).toBe(0)
  wait(PAGE_MS + 10)
  expect(page()).toBe(1)
  wait(2 * PAGE_MS)
  expect(page()).toBe(0)
})

test('what comes later than its stage begins at its first page', () => {
  vi.setSystemTime(Date.parse(START) + PAGE_MS + 10)
  const { rerender } = open(<Pages count={3} subject="a" />)
  expect(page(), 'with its stage').toBe(1)
  rerender(<Pages key="later" count={3} subject="a" beganAt={new Date().toISOString()} />)
  expect(page(), 'a result that was just closed').toBe(0)
})

test('the console holds a page, turns it and lets it go', () => {
  const { proceedings, workshop } = open()
  const room = { isPaused: false, showsCode: false, showsNames: false, hidden: [], notice: null }
  const say = (turned: number, since: string | null) =>
    act(() =>
      patchRun(proceedings, { room: { ...room, paging: { stageId: 'stage-x', page: turned, since } } }),
    )
  say(2, null)
  wait(5 * PAGE_MS)
  expect(page()).toBe(2)
  expect(screen.getByText('2 of 3, held')).toBeDefined()
  say(2, new Date(workshop.clock.now()).toISOString())
  wait(PAGE_MS + 10)
  expect(page()).toBe(0)
  act(() => patchRun(proceedings, { currentStageId: null }))
  expect(page(), 'what was said about another stage does not count').toBe(0)
})

test('the arrow keys turn the screen itself', () => {
  open()
  act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' })))
  expect(page()).toBe(2)
  wait(3 * PAGE_MS)
  expect(page()).toBe(2)
})

test('another subject begins at its first page', () => {
  const { rerender } = open()
  wait(PAGE_MS + 10)
  rerender(<Screen subject="b" />)
  expect(page()).toBe(0)
})
