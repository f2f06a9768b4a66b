/**
 * When a version may be put in force: the transition rules AGR a–d (docs/data-model.md). A self-commitment is the team's own, unless its chosen level
 * costs something; everything else is decided by management, for exactly this version.
 */
import { compareOrdered } from '../ordering.ts'
import type { AgreementContent } from './agreement-content.ts'
import type { MissingItem, MissingRule, MissingThing } from './missing-item.ts'

export interface Approval {
  readonly id: string
  readonly ord: string
  readonly role: string
  readonly participantId: string | null
  readonly decision: 'informed' | 'approved' | 'approved_with_conditions' | 'rejected'
}

/** What the catalogue says about the service that the agreement belongs to, as it stands now. */
export interface SignOffService {
  readonly ownerId: string | null
  readonly measurementMode: string | null
  readonly notMeasuredReason: string
}

const isNumberAboveZero = (value: unknown): boolean => typeof value === 'number' && value > 0

/** The chosen level costs money once, money each year, or working time. */
export function costsSomething({ option }: AgreementContent): boolean {
  if (!option) return false
  const { costOneOff, costPerYear, fte } = option
  return [costOneOff, costPerYear, fte].some(isNumberAboveZero)
}

/** The last decision of each person of a role; people may change their mind, and only the last word counts. */
function lastWords(approvals: readonly Approval[], role: string): Approval['decision'][] {
  const last = new Map<string, Approval['decision']>()
  for (const { role: by, participantId, decision } of approvals.toSorted(compareOrdered)) {
    if (by === role) last.set(participantId ?? '', decision)
  }
  return [...last.values()]
}

const isApproved = (words: readonly Approval['decision'][]): boolean =>
  !words.includes('rejected') &&
  words.some((word) => word === 'approved' || word === 'approved_with_conditions')

const isInformed = (words: readonly Approval['decision'][]): boolean =>
  !words.includes('rejected') && words.length > 0

/**
 * Rules b and c: the decisions that this kind of agreement needs.
 * @param approvals those of this version only
 */
export function missingDecisions(content: AgreementContent, approvals: readonly Approval[]): MissingItem[] {
  const id = String(content.agreement['id'])
  const item = (rule: MissingRule, what: MissingThing): MissingItem => ({
    rule,
    what,
    type: 'agreements',
    id,
  })
  const management = lastWords(approvals, 'management')
  if (content.agreement['kind'] !== 'self_commitment') {
    return isApproved(management) ? [] : [item('AGR-b', 'management-approval')]
  }
  const missing: MissingItem[] = []
  if (!isApproved(lastWords(approvals, 'team'))) missing.push(item('AGR-c', 'team-approval'))
  if (costsSomething(content)) {
    if (!isApproved(management)) missing.push(item('AGR-c', 'management-approval'))
  } else if (!isInformed(management)) missing.push(item('AGR-c', 'management-informed'))
  return missing
}

/**
 * Everything that stands between a version and being in force; an empty list means go.
 * @param service null when the agreement names none, or one that is gone
 */
export function missingForForce(
  content: AgreementContent,
  service: SignOffService | null,
  approvals: readonly Approval[],
): MissingItem[] {
  const { agreement, targets } = content
  const id = String(agreement['id'])
  const serviceId = typeof agreement['serviceId'] === 'string' ? agreement['serviceId'] : id
  const missing: MissingItem[] = []
  if (targets.length === 0 && !isDeliberatelyUnmeasured(service)) {
    missing.push({ rule: 'AGR-a', what: 'target', type: 'agreements', id })
  }
  missing.push(...missingDecisions(content, approvals))
  if (!service) missing.push({ rule: 'AGR-d', what: 'service', type: 'agreements', id })
  else if (service.ownerId === null)
    missing.push({ rule: 'AGR-d', what: 'owner', type: 'catalogue', id: serviceId })
  if (typeof agreement['reviewDate'] !== 'string') {
    missing.push({ rule: 'AGR-d', what: 'review-date', type: 'agreements', id })
  }
  if (Object.keys(agreement['customerIds'] ?? {}).length === 0) {
    missing.push({ rule: 'AGR-d', what: 'customers', type: 'agreements', id })
  }
  return missing
}

/** "No number, but a promise" is complete when it says why. */
export const isDeliberatelyUnmeasured = (service: SignOffService | null): boolean =>
  (service?.measurementMode === 'qualitative' || service?.measurementMode === 'not_measured') &&
  service.notMeasuredReason.trim() !== ''
