import { describe, expect, test } from 'vitest'
import { deriveLimits, deriveProcessBehaviour } from './process-behaviour.ts'

const X1 = [92, 95, 90, 94, 93, 96, 91, 94, 92, 95, 93, 78]

describe('limits', () => {
  test('[X1] twelve shares with one bad month', () => {
    const limits = deriveLimits(X1)
    expect(limits?.centre).toBeCloseTo(91.9167, 4)
    expect(limits?.meanRange).toBeCloseTo(4.1818, 4)
    expect(limits?.lower).toBeCloseTo(80.793, 4)
    expect(limits?.upper).toBeCloseTo(103.0403, 4)
    expect(limits?.rangeUpper).toBeCloseTo(13.6662, 4)
    const baseline = deriveLimits(X1.slice(0, 11))
    expect(baseline?.centre).toBeCloseTo(93.1818, 4)
    expect(baseline?.lower).toBeCloseTo(84.9358, 4)
    expect(baseline?.upper).toBeCloseTo(101.4278, 4)
  })

  test('[X3] the working day of six reports: late by the system, not by persons', () => {
    const behaviour = deriveProcessBehaviour([6, 5, 7, 6, 6, 5])
    expect(behaviour.state).toBe('provisional')
    expect(behaviour.limits?.centre).toBeCloseTo(5.8333, 4)
    expect(behaviour.limits?.meanRange).toBe(1)
    expect(behaviour.limits?.lower).toBeCloseTo(3.1733, 4)
    expect(behaviour.limits?.upper).toBeCloseTo(8.4933, 4)
    expect(behaviour.signals.every((signal) => signal === null)).toBe(true)
  })
})

describe('signals', () => {
  test('[X1] only the bad month stands out', () => {
    const { state, signals } = deriveProcessBehaviour(X1)
    expect(state).toBe('frozen')
    expect(signals).toEqual([...X1.slice(0, 11).map(() => null), 'outside'])
  })

  test('eight in a row on one side are a signal, seven are not', () => {
    const base = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12]
    const run = (length: number) => [...base, 10.5, ...Array.from({ length }, () => 11.5)]
    expect(deriveProcessBehaviour(run(8)).signals.slice(13)).toEqual(Array.from({ length: 8 }, () => 'run'))
    expect(deriveProcessBehaviour(run(7)).signals.every((signal) => signal === null)).toBe(true)
  })

  test('the baseline stays frozen at twelve', () => {
    const later = deriveProcessBehaviour([...X1.slice(0, 11), 93, 40, 40])
    expect(later.limits).toEqual(deriveLimits([...X1.slice(0, 11), 93]))
    expect(later.signals.slice(12)).toEqual(['outside', 'outside'])
  })

  test('fewer than six points have no limits', () => {
    expect(deriveProcessBehaviour([1, 2, 3, 4, 5])).toEqual({
      state: 'too_few',
      limits: null,
      signals: [null, null, null, null, null],
    })
    expect(deriveLimits([1])).toBeNull()
  })
})
