/** What comes next on the way of a promise, so that the page can offer exactly that (PRODUCT CAT-4). */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { contentOf } from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { missingDecisions } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'

type Version = RecordView<'agreementVersions'>
type Approval = RecordView<'approvals'>

export type NextStep = 'propose' | 'propose-again' | 'decide' | 'put-in-force' | 'resume'

/** @returns null when the newest version is in force and the draft says the same */
export function nextStep(latest: Version | undefined, hasChanged: boolean): NextStep | null {
  if (!latest || latest.status === 'draft') return 'propose'
  if (hasChanged || latest.status === 'ended') return 'propose-again'
  if (latest.status === 'proposed') return 'decide'
  if (latest.status === 'approved') return 'put-in-force'
  return latest.status === 'suspended' ? 'resume' : null
}

/** The decision that is most likely written down next: the first one that the kind of agreement still lacks. */
export function expectedDecision(
  version: Version,
  approvals: readonly Approval[],
): Pick<Approval, 'role' | 'decision'> {
  const [first] = missingDecisions(contentOf(version), approvals)
  if (first?.what === 'team-approval') return { role: 'team', decision: 'approved' }
  if (first?.what === 'management-informed') return { role: 'management', decision: 'informed' }
  return { role: 'management', decision: 'approved' }
}
