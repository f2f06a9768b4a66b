import { expect, test } from 'vitest'
import { deriveMeasurability } from './measurability.ts'
import { deriveStatus, findGaps, type ExpectationFacts } from './maturity.ts'

const nothing = deriveMeasurability(undefined)
const whole = { value: 6, isMeasurable: true, missing: [], next: null } as const

const justSaid: ExpectationFacts = {
  hasDepartment: true,
  whyCount: 0,
  hasRootNeed: false,
  hasConsequence: false,
  originOfDeadline: null,
  importance: null,
  origin: 'stated',
  isValidated: false,
  measurability: nothing,
  hasNoNumberReason: false,
  status: 'new',
  hasDecisionReason: false,
  verdict: null,
  isAnswered: false,
}
const complete: ExpectationFacts = {
  ...justSaid,
  whyCount: 2,
  hasRootNeed: true,
  hasConsequence: true,
  originOfDeadline: 'habit',
  importance: 4,
  measurability: whole,
  isAnswered: true,
}

test('with only "was" filled in, everything else is shown as missing', () => {
  expect(findGaps(justSaid)).toEqual([
    'why',
    'consequence',
    'origin_of_deadline',
    'importance',
    'measurable_form',
    'answer',
  ])
})

test('nothing is missing from a complete one', () => {
  expect(findGaps(complete)).toEqual([])
})

test('the underlying need is asked for once there is a reason', () => {
  expect(findGaps({ ...complete, hasRootNeed: false })).toEqual(['root_need'])
  expect(findGaps({ ...complete, whyCount: 0, hasRootNeed: false })).toEqual(['why'])
})

test('deliberately without a number needs its reason and no measurable form', () => {
  expect(findGaps({ ...complete, measurability: nothing })).toEqual(['measurable_form'])
  expect(findGaps({ ...complete, measurability: nothing, hasNoNumberReason: true })).toEqual([])
})

test('a guess wants to be validated; a validated one does not', () => {
  expect(findGaps({ ...complete, origin: 'assumed_by_team' })).toEqual(['validation'])
  expect(findGaps({ ...complete, origin: 'assumed_by_team', isValidated: true })).toEqual([])
})

test.each(['declined', 'parked'] as const)('%s owes a reason and nothing else', (status) => {
  expect(findGaps({ ...justSaid, status })).toEqual(['decision_reason'])
  expect(findGaps({ ...justSaid, status, hasDecisionReason: true })).toEqual([])
})

test('dropped and changed owe a reason, confirmed does not', () => {
  expect(findGaps({ ...complete, verdict: 'dropped' })).toEqual(['decision_reason'])
  expect(findGaps({ ...complete, verdict: 'changed' })).toEqual(['decision_reason'])
  expect(findGaps({ ...complete, verdict: 'confirmed' })).toEqual([])
})

test.each([
  [0, nothing, 'new'],
  [1, nothing, 'understood'],
  [0, whole, 'measurable'],
  [3, whole, 'measurable'],
] as const)('%i reasons and this form: %s', (whyCount, measurability, status) => {
  expect(deriveStatus({ status: 'new', whyCount, measurability })).toBe(status)
  // A status that was stored earlier follows what stands there now, also downwards.
  expect(deriveStatus({ status: 'measurable', whyCount, measurability })).toBe(status)
})

test.each(['agreed', 'declined', 'parked'] as const)('what people decided (%s) stays', (status) => {
  expect(deriveStatus({ status, whyCount: 0, measurability: whole })).toBe(status)
})
