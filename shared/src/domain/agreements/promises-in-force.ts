/**
 * Which version of an agreement a period is judged by, and what it promised. Only copies count here: the drafts on the board may already say
 * something else.
 */
import { isAfter, previousDay } from '../calendar-date.ts'
import { positionInForce, type DateSpan, type ValidSpan, type VerdictTarget } from '../attainment/verdict.ts'
import type { AgreementContent } from './agreement-content.ts'
import { wasInForce, type AgreementState } from './agreement-states.ts'
import { targetLabel, type WordLocale } from './metric-words.ts'

type PlainRecord = Readonly<Record<string, unknown>>

/** A version as it stands in the proceedings. */
export interface VersionRecord {
  readonly id: string
  readonly agreementId: string
  readonly n: number
  readonly status: AgreementState
  readonly content: PlainRecord
  /** First day; without it (imported) the day that the content names. */
  readonly inForceFrom?: string | null
  /** Last day, when it was ended or replaced. */
  readonly endedOn?: string | null
}

/** A target as it was promised, with the version it belongs to. */
export interface PromisedTarget extends VerdictTarget {
  readonly id: string
  readonly name: string
  readonly measure: string
  readonly minN: number
  /** Working time or calendar time, for a limit that is a length of time. */
  readonly clock: string | null
  readonly version: VersionRecord
  readonly span: ValidSpan
}

const record = (value: unknown): PlainRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PlainRecord) : {}
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The agreement inside a version; versions of files may hold anything. */
export const promisedAgreement = (version: VersionRecord): PlainRecord => record(version.content['agreement'])

/** The content of a version in the shape of a fresh copy, whatever a file may hold. */
export const contentOf = ({ content }: Pick<VersionRecord, 'content'>): AgreementContent => ({
  agreement: record(content['agreement']),
  targets: Array.isArray(content['targets']) ? content['targets'].map(record) : [],
  option:
    typeof content['option'] === 'object' && content['option'] !== null ? record(content['option']) : null,
})

/** From when to when a version counts. */
export function spanOf(version: VersionRecord): ValidSpan {
  const agreement = promisedAgreement(version)
  const until = [textOrNull(agreement['validUntil']), version.endedOn ?? null].filter((day) => day !== null)
  return {
    validFrom: version.inForceFrom ?? textOrNull(agreement['validFrom']),
    validUntil: until.toSorted()[0] ?? null,
  }
}

/**
 * First and last day when a version comes in force.
 * @param today plain date   @param replaced the version that it takes over from, or null
 * What was already judged by the older version stays so: the new one never reaches back over it.
 */
export function takeOver(
  version: VersionRecord,
  today: string,
  replaced: VersionRecord | null,
): { readonly inForceFrom: string; readonly replacedEndsOn: string | null } {
  const wanted = textOrNull(promisedAgreement(version)['validFrom'])
  if (!replaced) return { inForceFrom: wanted ?? today, replacedEndsOn: null }
  const inForceFrom = wanted !== null && isAfter(wanted, today) ? wanted : today
  return { inForceFrom, replacedEndsOn: previousDay(inForceFrom) }
}

/** The version of each agreement that a period is judged by: of those that were in force then, the newest. */
export function versionsDuring(versions: readonly VersionRecord[], period: DateSpan): VersionRecord[] {
  const found = new Map<string, VersionRecord>()
  for (const version of versions) {
    if (!wasInForce(version.status) || positionInForce(period, spanOf(version)) !== 'during') continue
    if ((found.get(version.agreementId)?.n ?? 0) < version.n) found.set(version.agreementId, version)
  }
  return [...found.values()]
}

const METRICS: readonly string[] = [
  'time_within',
  'same_day',
  'within_working_days',
  'by_working_day',
  'quality_ratio',
  'availability',
  'value_limit',
] satisfies VerdictTarget['metricKind'][]
const OPERATORS: readonly string[] = ['lte', 'gte', 'lt', 'gt'] satisfies VerdictTarget['operator'][]

/** The targets that a version promised, in the order of their ids; a metric that nobody named is counted k of n. */
export function promisedTargets(version: VersionRecord): PromisedTarget[] {
  const span = spanOf(version)
  return contentOf(version).targets.map((target) => ({
    id: text(target['id']),
    name: text(target['name']),
    measure: text(target['measure']),
    metricKind: (METRICS.includes(text(target['metricKind']))
      ? target['metricKind']
      : 'time_within') as VerdictTarget['metricKind'],
    operator: (OPERATORS.includes(text(target['operator']))
      ? target['operator']
      : null) as VerdictTarget['operator'],
    threshold: numberOrNull(target['threshold']),
    unit: textOrNull(target['unit']),
    shareTargetBp: numberOrNull(target['shareTargetBp']),
    amberMarginBp: numberOrNull(target['amberMarginBp']) ?? 0,
    minN: numberOrNull(target['minN']) ?? 0,
    clock: textOrNull(target['clock']),
    version,
    span,
  }))
}

/** Every target that counted in a period. */
export const targetsDuring = (versions: readonly VersionRecord[], period: DateSpan): PromisedTarget[] =>
  versionsDuring(versions, period).flatMap(promisedTargets)

/** What a promised target is called in reports: its own name, the agreement's title, what is counted, else what kind of promise it is. */
export const promisedTitle = (target: PromisedTarget, locale: WordLocale): string =>
  target.name ||
  text(promisedAgreement(target.version)['title']) ||
  target.measure ||
  targetLabel(target, locale)

/** What a target promises in a sentence: the agreement's own, or what is counted where one agreement has several. */
export function promisedSentence(target: PromisedTarget): string {
  const { targets } = contentOf(target.version)
  const promise = text(promisedAgreement(target.version)['promise'])
  return targets.length > 1 && target.measure !== '' ? target.measure : promise || target.measure
}
