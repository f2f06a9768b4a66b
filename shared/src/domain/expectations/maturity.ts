/**
 * What an expectation has and what it still lacks. Nothing here blocks anything: the interface says "Es fehlt noch: …" and lets people go on.
 */
import type { Measurability } from './measurability.ts'

export type ExpectationStatus = 'new' | 'understood' | 'measurable' | 'agreed' | 'declined' | 'parked'

export interface ExpectationFacts {
  readonly hasDepartment: boolean
  /** Rungs of the reason ladder that say something. */
  readonly whyCount: number
  readonly hasRootNeed: boolean
  readonly hasConsequence: boolean
  readonly originOfDeadline: string | null
  readonly importance: number | null
  /** 'assumed_by_team' is a guess until it was validated or matched with a real one. */
  readonly origin: string | null
  readonly isValidated: boolean
  readonly measurability: Measurability
  /** "Bewusst ohne Zahl", with its reason. */
  readonly hasNoNumberReason: boolean
  /** What people decided, as it is stored. */
  readonly status: ExpectationStatus
  readonly hasDecisionReason: boolean
  readonly verdict: 'confirmed' | 'changed' | 'dropped' | null
  /** A service of the catalogue answers it. */
  readonly isAnswered: boolean
}

export const EXPECTATION_GAPS = [
  'department',
  'validation',
  'why',
  'root_need',
  'consequence',
  'origin_of_deadline',
  'importance',
  'measurable_form',
  'decision_reason',
  'answer',
] as const
export type ExpectationGap = (typeof EXPECTATION_GAPS)[number]

const SETTLED: readonly ExpectationStatus[] = ['agreed', 'declined', 'parked']

/** People have decided; what is written afterwards does not move the status any more. */
export const isSettled = (status: ExpectationStatus): boolean => SETTLED.includes(status)

/**
 * Where an expectation stands. What people decided (agreed, declined, parked) stays; before that the status follows from the content:
 * `measurable` exactly with 6 of 6, `understood` with at least one reason, else `new`.
 */
export function deriveStatus(
  facts: Pick<ExpectationFacts, 'status' | 'whyCount' | 'measurability'>,
): ExpectationStatus {
  if (isSettled(facts.status)) return facts.status
  if (facts.measurability.isMeasurable) return 'measurable'
  return facts.whyCount > 0 ? 'understood' : 'new'
}

/** A decision that differs from the wish owes a reason to the people who asked. */
const owesReason = ({ status, verdict }: ExpectationFacts): boolean =>
  status === 'declined' || status === 'parked' || verdict === 'changed' || verdict === 'dropped'

/** True when nothing more is asked for than the reason of the decision. */
const isLaidDown = ({ status, verdict }: ExpectationFacts): boolean =>
  status === 'declined' || status === 'parked' || verdict === 'dropped'

/** What is missing, in the order in which it is worth asking. Who said no is not asked for a measuring plan. */
export function findGaps(facts: ExpectationFacts): readonly ExpectationGap[] {
  const isOpen = !isLaidDown(facts)
  const isMissing: Readonly<Record<ExpectationGap, boolean>> = {
    department: !facts.hasDepartment,
    validation: isOpen && facts.origin === 'assumed_by_team' && !facts.isValidated,
    why: isOpen && facts.whyCount === 0,
    root_need: isOpen && facts.whyCount > 0 && !facts.hasRootNeed,
    consequence: isOpen && !facts.hasConsequence,
    origin_of_deadline: isOpen && facts.originOfDeadline === null,
    importance: isOpen && facts.importance === null,
    measurable_form: isOpen && !facts.measurability.isMeasurable && !facts.hasNoNumberReason,
    decision_reason: owesReason(facts) && !facts.hasDecisionReason,
    answer: isOpen && !facts.isAnswered,
  }
  return EXPECTATION_GAPS.filter((gap) => isMissing[gap])
}
