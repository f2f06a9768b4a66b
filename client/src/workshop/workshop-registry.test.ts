// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTestWorkshop } from './render-in-workshop.test-helper.tsx'
import type { Access, Workshop } from './workshop.ts'
import { WorkshopRegistry } from './workshop-registry.ts'

const access: Access = { workshopId: 'ws-1', token: 'a', role: 'team', participantId: 'p-1' }
const close = vi.fn<() => void>()
let opened: number

const registry = () =>
  new WorkshopRegistry((wanted): Workshop => {
    opened += 1
    return { ...createTestWorkshop().workshop, access: wanted, close }
  })

beforeEach(() => {
  opened = 0
  close.mockReset()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('one connection for all who hold it, closed a moment after the last has let go', () => {
  const workshops = registry()
  const [first, second] = [workshops.hold(access), workshops.hold(access)]
  first()
  vi.advanceTimersByTime(10_000)
  expect(close).not.toHaveBeenCalled()
  second()
  expect(close).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10_000)
  expect([opened, close.mock.calls.length]).toEqual([1, 1])
})

test('mounting twice, or going to another screen, does not reconnect', () => {
  const workshops = registry()
  const workshop = workshops.find(access)
  workshops.hold(access)()
  workshops.hold(access)
  vi.advanceTimersByTime(10_000)
  expect(workshops.find(access)).toBe(workshop)
  expect([opened, close.mock.calls.length]).toEqual([1, 0])
})

test('a connection that nobody came to hold is closed', () => {
  registry().find(access)
  vi.advanceTimersByTime(10_000)
  expect(close).toHaveBeenCalledOnce()
})

test('another token is another person', () => {
  const workshops = registry()
  expect(workshops.find({ ...access, token: 'b' })).not.toBe(workshops.find(access))
})
