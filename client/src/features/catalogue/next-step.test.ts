// @vitest-environment jsdom
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { describe, expect, test } from 'vitest'
import { createTestWorkshop } from '../../workshop/render-in-workshop.test-helper.tsx'
import { prepareSample } from '../../workshop/sample.test-helper.ts'
import { expectedDecision, nextStep } from './next-step.ts'

const index = new RecordIndex(createTestWorkshop({ prepare: prepareSample }).proceedings)
const versionOf = (agreementId: string) => {
  const found = index.all('agreementVersions').find((version) => version.agreementId === agreementId)
  if (!found) throw new Error(`the sample has ${agreementId}`)
  return found
}
const commitment = versionOf('agr-howto')

describe('[CAT-4] what comes next', () => {
  test.each([
    ['draft', false, 'propose'],
    ['proposed', false, 'decide'],
    ['proposed', true, 'propose-again'],
    ['approved', false, 'put-in-force'],
    ['in_force', false, null],
    ['in_force', true, 'propose-again'],
    ['suspended', false, 'resume'],
    ['ended', false, 'propose-again'],
  ] as const)('after %s, changed since: %s', (status, hasChanged, step) => {
    expect(nextStep({ ...commitment, status }, hasChanged)).toBe(step)
  })

  test('a first version is put forward', () => {
    expect(nextStep(undefined, false)).toBe('propose')
  })
})

describe('the decision that is still missing', () => {
  const approval = { ...index.all('approvals')[0], participantId: null, ord: 'a0', id: 'apv-x' }
  const decided = (role: 'team' | 'management', decision: 'approved' | 'informed') =>
    ({ ...approval, role, decision }) as ReturnType<typeof index.all<'approvals'>>[number]

  test('a self-commitment: first the team, then management is told', () => {
    expect(expectedDecision(commitment, [])).toEqual({ role: 'team', decision: 'approved' })
    expect(expectedDecision(commitment, [decided('team', 'approved')])).toEqual({
      role: 'management',
      decision: 'informed',
    })
  })

  test('an agreement: management approves', () => {
    expect(expectedDecision(versionOf('agr-incident'), [])).toEqual({
      role: 'management',
      decision: 'approved',
    })
  })
})
