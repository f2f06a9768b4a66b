import { describe, expect, test } from 'vitest'
import type { AgreementContent } from './agreement-content.ts'
import {
  costsSomething,
  missingDecisions,
  missingForForce,
  type Approval,
  type SignOffService,
} from './sign-off-rules.ts'

const service: SignOffService = { ownerId: 'p-1', measurementMode: 'measured', notMeasuredReason: '' }

const content = (kind: string, changes: Partial<AgreementContent> = {}): AgreementContent => ({
  agreement: {
    id: 'agr-1',
    serviceId: 'svc-1',
    kind,
    reviewDate: '2027-01-15',
    customerIds: { 'dep-1': true },
  },
  targets: [{ id: 'tgt-1' }],
  option: null,
  ...changes,
})

let count = 0
const says = (
  role: string,
  decision: Approval['decision'],
  participantId: string | null = null,
): Approval => {
  count += 1
  return {
    id: `apv-${String(count)}`,
    ord: `a${String(count).padStart(4, '0')}`,
    role,
    participantId,
    decision,
  }
}
const whats = (items: readonly { what: string }[]) => items.map((item) => item.what)

describe('SLA and OLA: management approves exactly this version (AGR-b)', () => {
  test.each(['sla', 'ola', null])('%s', (kind) => {
    const version = content(String(kind))
    expect(missingDecisions(version, [])).toEqual([
      { rule: 'AGR-b', what: 'management-approval', type: 'agreements', id: 'agr-1' },
    ])
    expect(missingDecisions(version, [says('team', 'approved'), says('customer', 'approved')])).toHaveLength(
      1,
    )
    expect(missingDecisions(version, [says('management', 'informed')])).toHaveLength(1)
    expect(missingDecisions(version, [says('management', 'approved_with_conditions')])).toEqual([])
  })

  test('one no among the managers counts until that person says something else', () => {
    const split = [says('management', 'approved', 'p-a'), says('management', 'rejected', 'p-b')]
    expect(whats(missingDecisions(content('sla'), split))).toEqual(['management-approval'])
    expect(missingDecisions(content('sla'), [...split, says('management', 'approved', 'p-b')])).toEqual([])
  })
})

describe('self-commitment: the team agrees, management knows (AGR-c)', () => {
  test('free of cost, being informed is enough', () => {
    expect(whats(missingDecisions(content('self_commitment'), []))).toEqual([
      'team-approval',
      'management-informed',
    ])
    const both = [says('team', 'approved'), says('management', 'informed')]
    expect(missingDecisions(content('self_commitment'), both)).toEqual([])
  })

  test.each([{ costPerYear: 1 }, { fte: 0.1 }, { costOneOff: 500 }])('%o needs an approval', (cost) => {
    const version = content('self_commitment', { option: { id: 'opt-1', costPerYear: 0, ...cost } })
    expect(costsSomething(version)).toBe(true)
    const informed = [says('team', 'approved'), says('management', 'informed')]
    expect(whats(missingDecisions(version, informed))).toEqual(['management-approval'])
    expect(missingDecisions(version, [...informed, says('management', 'approved')])).toEqual([])
  })

  test('a level for nothing costs nothing', () => {
    expect(
      costsSomething(content('self_commitment', { option: { costPerYear: 0, costOneOff: 0, fte: 0 } })),
    ).toBe(false)
  })
})

describe('in force needs everything at once', () => {
  const approved = [says('management', 'approved')]

  test('nothing missing', () => expect(missingForForce(content('sla'), service, approved)).toEqual([]))

  test('a target, or a service that says why it has none (AGR-a)', () => {
    const bare = content('sla', { targets: [] })
    expect(whats(missingForForce(bare, service, approved))).toEqual(['target'])
    const qualitative = { ...service, measurementMode: 'qualitative' }
    expect(whats(missingForForce(bare, { ...qualitative, notMeasuredReason: ' ' }, approved))).toEqual([
      'target',
    ])
    expect(missingForForce(bare, { ...qualitative, notMeasuredReason: 'Vertrauen' }, approved)).toEqual([])
  })

  test('owner, review date, customers (AGR-d), each with its place', () => {
    const agreement = { id: 'agr-1', serviceId: 'svc-1', kind: 'sla', reviewDate: null, customerIds: {} }
    expect(missingForForce(content('sla', { agreement }), { ...service, ownerId: null }, approved)).toEqual([
      { rule: 'AGR-d', what: 'owner', type: 'catalogue', id: 'svc-1' },
      { rule: 'AGR-d', what: 'review-date', type: 'agreements', id: 'agr-1' },
      { rule: 'AGR-d', what: 'customers', type: 'agreements', id: 'agr-1' },
    ])
    expect(whats(missingForForce(content('sla'), null, approved))).toEqual(['service'])
  })
})
