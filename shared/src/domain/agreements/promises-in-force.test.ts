import { describe, expect, test } from 'vitest'
import {
  promisedSentence,
  promisedTargets,
  promisedTitle,
  spanOf,
  takeOver,
  targetsDuring,
  versionsDuring,
  type VersionRecord,
} from './promises-in-force.ts'

const version = (n: number, changes: Partial<VersionRecord> = {}): VersionRecord => ({
  id: `agr-1:${String(n)}`,
  agreementId: 'agr-1',
  n,
  status: 'in_force',
  content: {
    agreement: { id: 'agr-1', validFrom: '2026-05-01', validUntil: null },
    targets: [{ id: 'tgt-1', metricKind: 'same_day', shareTargetBp: 9000 + n }],
  },
  ...changes,
})
const month = (id: string) => ({ from: `${id}-01`, to: `${id}-28` })

describe('which version judges a period', () => {
  const first = version(1, { status: 'ended', endedOn: '2026-08-14' })
  const second = version(2, { inForceFrom: '2026-08-15' })

  /*  v1 ├──May … Aug 14──┤
      v2                  ├──Aug 15 … */
  test.each([
    ['2026-04', []],
    ['2026-05', [1]],
    ['2026-07', [1]],
    ['2026-08', [2]],
    ['2026-09', [2]],
  ])('%s', (id, expected) => {
    expect(versionsDuring([first, second], month(id)).map((item) => item.n)).toEqual(expected)
  })

  test('what was only proposed never counts', () => {
    const proposed = version(3, { status: 'proposed' })
    const sentBack = version(4, { status: 'draft' })
    expect(versionsDuring([proposed, sentBack], month('2026-06'))).toEqual([])
  })
})

describe('taking over from an older version', () => {
  test('the first one counts from the day it names, or from today', () => {
    expect(takeOver(version(1), '2026-07-10', null)).toEqual({
      inForceFrom: '2026-05-01',
      replacedEndsOn: null,
    })
    const undated = version(1, { content: { agreement: {} } })
    expect(takeOver(undated, '2026-07-10', null).inForceFrom).toBe('2026-07-10')
  })

  test('a later one never reaches back over what was judged already', () => {
    expect(takeOver(version(2), '2026-08-15', version(1))).toEqual({
      inForceFrom: '2026-08-15',
      replacedEndsOn: '2026-08-14',
    })
    const later = version(2, { content: { agreement: { validFrom: '2026-10-01' } } })
    expect(takeOver(later, '2026-08-15', version(1))).toEqual({
      inForceFrom: '2026-10-01',
      replacedEndsOn: '2026-09-30',
    })
  })
})

test('a version ends on the earlier of what it says and what was done', () => {
  const dated = { agreement: { validFrom: '2026-05-01', validUntil: '2026-12-31' } }
  expect(spanOf(version(1, { content: dated })).validUntil).toBe('2026-12-31')
  expect(spanOf(version(1, { content: dated, endedOn: '2026-09-30' })).validUntil).toBe('2026-09-30')
})

test('targets are read from the copy, whatever a file put there', () => {
  expect(targetsDuring([version(2)], month('2026-06'))).toMatchObject([
    { id: 'tgt-1', metricKind: 'same_day', shareTargetBp: 9002, amberMarginBp: 0, threshold: null },
  ])
  expect(promisedTargets(version(1, { content: { targets: 'none' } }))).toEqual([])
  expect(
    promisedTargets(version(1, { content: { targets: [7, null, { metricKind: 'odd' }] } })),
  ).toHaveLength(3)
})

describe('what a promised target is called', () => {
  const target = { id: 'tgt-1', metricKind: 'time_within', threshold: 8, unit: 'hour', clock: 'working' }
  const only = (targets: readonly object[], agreement: object = {}) =>
    promisedTargets(version(1, { content: { agreement: { id: 'agr-1', ...agreement }, targets } }))[0]
  const named = (targets: readonly object[], agreement?: object): [string, string] => {
    const found = only(targets, agreement)
    if (!found) throw new Error('there is a target')
    return [promisedTitle(found, 'de'), promisedSentence(found)]
  }

  test('its own name, the title of the agreement, what is counted, else the kind of promise', () => {
    const promise = 'Wir sind schnell.'
    expect(named([{ ...target, name: 'Rückruf', measure: 'Anrufe' }], { title: 'Hilfe', promise })).toEqual([
      'Rückruf',
      promise,
    ])
    expect(named([{ ...target, measure: 'Anrufe' }], { title: 'Hilfe', promise })).toEqual(['Hilfe', promise])
    expect(named([{ ...target, measure: 'Anrufe' }])).toEqual(['Anrufe', 'Anrufe'])
    expect(named([target], { promise })).toEqual(['In höchstens 8\u00A0Arbeitsstunden', promise])
  })

  test('of several targets each says what it counts', () => {
    const two = [
      { ...target, name: 'A', measure: 'Anrufe' },
      { ...target, id: 'tgt-2', name: 'B' },
    ]
    expect(named(two, { promise: 'Beides.' })).toEqual(['A', 'Anrufe'])
  })
})
