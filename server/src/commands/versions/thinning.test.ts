import { expect, test } from 'vitest'
import { MOST_VERSIONS, versionsToDrop } from './thinning.ts'

const now = '2026-11-23T18:00:00.000Z'
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()
const version = (minutes: number, reason: 'interval' | 'stage' | 'manual') => ({
  id: `${reason}-${String(minutes)}`,
  at: minutesAgo(minutes),
  reason,
})

test('the last hour stays whole, the day keeps one per half hour, older ones one a day', () => {
  const versions = Array.from({ length: 12 * 48 }, (_, index) => version(5 * index, 'interval'))
  const dropped = new Set(versionsToDrop(versions, now))
  const kept = versions.filter(({ id }) => !dropped.has(id)).map(({ id }) => Number(id.split('-')[1]))
  expect(kept.filter((minutes) => minutes < 60)).toHaveLength(12)
  expect(kept.filter((minutes) => minutes >= 60 && minutes < 24 * 60)).toHaveLength(46)
  expect(kept.filter((minutes) => minutes >= 24 * 60)).toHaveLength(1)
})

test('what was made on purpose outlives what the clock made', () => {
  const versions = [
    ...Array.from({ length: MOST_VERSIONS }, (_, index) => version(10_000 + index, 'manual')),
    ...Array.from({ length: 6 }, (_, index) => version(5 * index, 'interval')),
  ]
  const made = versions.filter(({ reason }) => reason === 'interval').map(({ id }) => id)
  expect(versionsToDrop(versions, now).toSorted()).toEqual(made.toSorted())
})

test('of equal rank the oldest go first', () => {
  const versions = Array.from({ length: MOST_VERSIONS + 2 }, (_, index) => version(index, 'stage'))
  const oldest = [`stage-${String(MOST_VERSIONS)}`, `stage-${String(MOST_VERSIONS + 1)}`]
  expect(versionsToDrop(versions, now).toSorted()).toEqual(oldest)
})
