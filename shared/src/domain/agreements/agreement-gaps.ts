/** What a draft still lacks, as hints: nothing here blocks writing, and only transitions are checked by the server (sign-off-rules.ts). */
import { isDeliberatelyUnmeasured, type SignOffService } from './sign-off-rules.ts'

export const AGREEMENT_GAPS = [
  'kind',
  'promise',
  'customers',
  'target',
  'metric-kind',
  'threshold',
  'share',
  'cutoff',
  'data-source',
  'valid-from',
  'review-date',
  'on-miss',
  'cost',
  'level-options',
  'owner',
] as const
export type AgreementGap = (typeof AGREEMENT_GAPS)[number]

export interface GapAgreement {
  readonly kind: string | null
  readonly promise: string
  readonly customerIds: Readonly<Record<string, true>>
  readonly validFrom: string | null
  readonly reviewDate: string | null
  readonly onMiss: string
  readonly costLevel: string | null
  readonly costNote: string
}

export interface GapTarget {
  readonly metricKind: string | null
  readonly threshold: number | null
  readonly shareTargetBp: number | null
  readonly cutoffTime: string | null
  readonly dataSource: string
}

/** Kinds whose limit is in the kind itself. */
const WITHOUT_LIMIT = new Set(['same_day', 'quality_ratio'])
/** Kinds that are judged by one value and not by a share of cases. */
const BY_VALUE = new Set(['availability', 'value_limit'])

/** What one target lacks; the cut-off of a same-day promise is recommended, because no team answers at closing time what came in at closing time. */
export function targetGaps(target: GapTarget): AgreementGap[] {
  const gaps: AgreementGap[] = []
  const kind = target.metricKind
  if (kind === null) gaps.push('metric-kind')
  else if (!WITHOUT_LIMIT.has(kind) && target.threshold === null) gaps.push('threshold')
  if ((kind === null || !BY_VALUE.has(kind)) && target.shareTargetBp === null) gaps.push('share')
  if (kind === 'same_day' && target.cutoffTime === null) gaps.push('cutoff')
  if (target.dataSource.trim() === '') gaps.push('data-source')
  return gaps
}

/**
 * Everything a draft lacks, each gap once, in the order of the form.
 * @param service null when the agreement names none
 * @param optionCount number of levels that management can choose from; an agreement (SLA) wants at least two
 */
export function agreementGaps(
  agreement: GapAgreement,
  targets: readonly GapTarget[],
  service: SignOffService | null,
  optionCount: number,
): AgreementGap[] {
  const found = new Set<AgreementGap>()
  if (agreement.kind === null) found.add('kind')
  if (agreement.promise.trim() === '') found.add('promise')
  if (Object.keys(agreement.customerIds).length === 0) found.add('customers')
  if (targets.length === 0 && !isDeliberatelyUnmeasured(service)) found.add('target')
  for (const target of targets) for (const gap of targetGaps(target)) found.add(gap)
  if (agreement.validFrom === null) found.add('valid-from')
  if (agreement.reviewDate === null) found.add('review-date')
  if (agreement.onMiss.trim() === '') found.add('on-miss')
  if (agreement.kind === 'sla') {
    // Levels carry their own costs; without them a word about the cost has to stand in the agreement itself.
    const saysCost = agreement.costLevel !== null || agreement.costNote.trim() !== '' || optionCount > 0
    if (!saysCost) found.add('cost')
    if (optionCount < 2) found.add('level-options')
  }
  if (service !== null && service.ownerId === null) found.add('owner')
  return AGREEMENT_GAPS.filter((gap) => found.has(gap))
}
