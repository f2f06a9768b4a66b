import { expect, test } from 'vitest'
import { agreementGaps, targetGaps, type GapAgreement, type GapTarget } from './agreement-gaps.ts'

const agreement: GapAgreement = {
  kind: 'sla',
  promise: 'Wir antworten am selben Tag.',
  customerIds: { 'dep-1': true },
  validFrom: '2026-05-01',
  reviewDate: '2027-01-15',
  onMiss: 'Ursache und Maßnahme im Bericht',
  costLevel: 'low',
  costNote: '',
}
const target: GapTarget = {
  metricKind: 'time_within',
  threshold: 60,
  shareTargetBp: 9000,
  cutoffTime: null,
  dataSource: 'Ticketsystem',
}
const service = { ownerId: 'p-1', measurementMode: 'measured', notMeasuredReason: '' }

test('a complete draft lacks nothing', () => {
  expect(agreementGaps(agreement, [target], service, 2)).toEqual([])
})

test('an empty draft lists everything once, in the order of the form', () => {
  const empty = {
    kind: null,
    promise: ' ',
    customerIds: {},
    validFrom: null,
    reviewDate: null,
    onMiss: '',
    costLevel: null,
    costNote: '',
  }
  expect(agreementGaps(empty, [], { ...service, ownerId: null }, 0)).toEqual([
    'kind',
    'promise',
    'customers',
    'target',
    'valid-from',
    'review-date',
    'on-miss',
    'owner',
  ])
})

test('a service without a number and with its reason needs no target', () => {
  const unmeasured = { ...service, measurementMode: 'not_measured', notMeasuredReason: 'zu selten' }
  expect(agreementGaps({ ...agreement, kind: 'self_commitment' }, [], unmeasured, 0)).toEqual([])
})

test('an agreement with management says what it costs and offers levels', () => {
  const silent = { ...agreement, costLevel: null }
  expect(agreementGaps(silent, [target], service, 0)).toEqual(['cost', 'level-options'])
  expect(agreementGaps(silent, [target], service, 1)).toEqual(['level-options'])
  expect(agreementGaps({ ...silent, kind: 'self_commitment' }, [target], service, 0)).toEqual([])
})

test('each kind of target asks for what it needs', () => {
  expect(targetGaps({ ...target, metricKind: 'same_day', threshold: null })).toEqual(['cutoff'])
  expect(targetGaps({ ...target, metricKind: 'quality_ratio', threshold: null, dataSource: '' })).toEqual([
    'data-source',
  ])
  expect(targetGaps({ ...target, metricKind: 'availability', shareTargetBp: null })).toEqual([])
  expect(targetGaps({ ...target, metricKind: null, threshold: null, shareTargetBp: null })).toEqual([
    'metric-kind',
    'share',
  ])
})
