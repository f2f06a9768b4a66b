import { describe, expect, test } from 'vitest'
import { clockStep, derivePlan, type PlannedStage } from './plan.ts'

const at = (clock: string) => `2026-04-21T${clock}:00.000Z`
const ms = (clock: string) => Date.parse(at(clock))
const stage = (
  id: string,
  minutes: number,
  startedAt: string | null = null,
  endedAt: string | null = null,
): PlannedStage => ({
  id,
  title: id,
  minutes,
  startedAt: startedAt && at(startedAt),
  endedAt: endedAt && at(endedAt),
})

describe('derivePlan', () => {
  test('before the first stage it would start now', () => {
    const plan = derivePlan([stage('a', 30), stage('b', 60)], null, ms('09:00'))
    expect(plan).toMatchObject({ hasBegun: false, totalMinutes: 90, behindMinutes: 0, planAt: 0 })
    expect(plan.plannedEndMs).toBe(ms('10:30'))
    expect(plan.expectedEndMs).toBe(ms('10:30'))
  })

  test('on time it ends as planned', () => {
    const plan = derivePlan([stage('a', 30, '09:00', '09:30'), stage('b', 60, '09:30')], 'b', ms('10:00'))
    expect(plan.behindMinutes).toBe(0)
    expect(plan.planAt).toBe(60)
    expect(plan.segments.map(({ state }) => state)).toEqual(['done', 'now'])
  })

  test('a stage that takes longer than planned pushes the end back', () => {
    const plan = derivePlan([stage('a', 30, '09:00'), stage('b', 60)], 'a', ms('09:42'))
    expect(plan.behindMinutes).toBe(12)
    expect(plan.expectedEndMs).toBe(ms('10:42'))
  })

  test('a late beginning of the current stage counts too', () => {
    const plan = derivePlan([stage('a', 30, '09:00', '09:37'), stage('b', 60, '09:37')], 'b', ms('09:50'))
    expect(plan.behindMinutes).toBe(7)
  })

  test('what is skipped is time won', () => {
    const plan = derivePlan(
      [stage('a', 30, '09:00', '09:30'), stage('b', 20), stage('c', 40, '09:30')],
      'c',
      ms('09:40'),
    )
    expect(plan.behindMinutes).toBe(-20)
    expect(plan.segments.map(({ state }) => state)).toEqual(['done', 'done', 'now'])
  })

  test('after going back, what was done before counts as done', () => {
    const plan = derivePlan([stage('a', 30, '09:00'), stage('b', 20, '09:20', '09:25')], 'a', ms('09:25'))
    expect(plan.segments.map(({ state }) => state)).toEqual(['now', 'done'])
  })
})

test.each([
  [45, 5],
  [120, 10],
  [180, 15],
  [360, 30],
  [3000, 240],
])('%i minutes have a clock time every %i', (total, step) => {
  expect(clockStep(total)).toBe(step)
})
