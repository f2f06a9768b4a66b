import { expect, test } from 'vitest'
import { MinuteCounter } from './request-limits.ts'

test('counts per key, lets go after a minute, and says how long to wait', () => {
  let now = 0
  const counter = new MinuteCounter(2, () => now)
  counter.add('a')
  expect(counter.waitSeconds('a')).toBe(0)
  now = 20_000
  counter.add('a')
  expect(counter.waitSeconds('a')).toBe(40)
  expect(counter.waitSeconds('b')).toBe(0)
  now = 59_500
  expect(counter.waitSeconds('a')).toBe(1)
  now = 60_000
  expect(counter.waitSeconds('a')).toBe(0)
  counter.add('a')
  expect(counter.waitSeconds('a')).toBe(0)
})

test('a flood of keys does not fill the memory, and the newest are remembered', () => {
  const counter = new MinuteCounter(1, () => 0)
  for (let key = 0; key < 60_000; key += 1) counter.add(String(key))
  expect(counter.waitSeconds('0')).toBe(0)
  expect(counter.waitSeconds('59999')).toBe(60)
})
