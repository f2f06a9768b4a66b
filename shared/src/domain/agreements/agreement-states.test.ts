import { describe, expect, test } from 'vitest'
import {
  AGREEMENT_EVENTS,
  AGREEMENT_STATES,
  isOnTheTable,
  nextAgreementState,
  wasInForce,
  type AgreementEvent,
  type AgreementState,
} from './agreement-states.ts'

const LEGAL: Readonly<Record<string, AgreementState>> = {
  'proposed approve': 'approved',
  'proposed send-back': 'draft',
  'approved send-back': 'draft',
  'approved put-in-force': 'in_force',
  'in_force suspend': 'suspended',
  'in_force end': 'ended',
  'suspended put-in-force': 'in_force',
  'suspended end': 'ended',
}

describe('every cell of the table of states and events', () => {
  const cells = AGREEMENT_STATES.flatMap((state) => AGREEMENT_EVENTS.map((event) => [state, event] as const))
  test.each(cells)('%s, %s', (state: AgreementState, event: AgreementEvent) => {
    expect(nextAgreementState(state, event)).toBe(LEGAL[`${state} ${event}`] ?? null)
  })
})

test('nothing is in force without an approval before it, on any way', () => {
  const reached = new Set<string>()
  const walk = (state: AgreementState, wasApproved: boolean): void => {
    const key = `${state} ${String(wasApproved)}`
    if (reached.has(key)) return
    reached.add(key)
    if (wasInForce(state)) expect(wasApproved).toBe(true)
    for (const event of AGREEMENT_EVENTS) {
      const next = nextAgreementState(state, event)
      if (next) walk(next, wasApproved || event === 'approve')
    }
  }
  walk('proposed', false)
  expect(reached.size).toBeGreaterThan(5)
})

test('what is ended or sent back stays so', () => {
  for (const event of AGREEMENT_EVENTS) {
    expect(nextAgreementState('ended', event)).toBeNull()
    expect(nextAgreementState('draft', event)).toBeNull()
  }
  expect(AGREEMENT_STATES.filter(isOnTheTable)).toEqual(['proposed', 'approved'])
})
