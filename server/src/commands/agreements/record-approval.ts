import { lastOrder, patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import {
  isOnTheTable,
  nextAgreementState,
} from '@servicewerkstatt/shared/domain/agreements/agreement-states.ts'
import { contentOf } from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { missingDecisions } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'
import { handler, refused } from '../command-call.ts'
import { approvalsOf, findVersion } from './versions.ts'

const NEEDS_A_SENTENCE = new Set(['approved_with_conditions', 'rejected'])

/** Decisions are only added; the state of the version follows from all of them together. */
export const recordApproval = handler<'record-approval'>({
  run: ({ agreementId, n, role, participantId, decision, conditions = '' }, run) => {
    const { proceedings, documents, newId, now } = run
    const version = findVersion(run, agreementId, n)
    if (!version) return refused('not-found')
    if (participantId !== null && !proceedings.record('participants', participantId))
      return refused('not-found')
    if (!isOnTheTable(version.status)) return refused('not-possible-now')
    if (NEEDS_A_SENTENCE.has(decision) && conditions.trim() === '') return refused('reason-needed')
    const approval = {
      id: newId('apv'),
      ord: lastOrder(documents.proceedings, 'approvals'),
      role,
      participantId,
      decision,
    }
    const approvals = [...approvalsOf(run, version), approval]
    const isComplete = missingDecisions(contentOf(version), approvals).length === 0
    const event = decision === 'rejected' ? 'send-back' : isComplete ? 'approve' : null
    // An approved version that is approved once more stays approved.
    const status = (event && nextAgreementState(version.status, event)) ?? version.status
    putRecord(documents.proceedings, 'approvals', {
      ...approval,
      subjectType: 'agreement',
      subjectId: agreementId,
      subjectVersion: n,
      conditions,
      decidedAt: now,
    })
    if (status !== version.status)
      patchRecord(documents.proceedings, 'agreementVersions', version.id, { status })
    return { ok: true, approvalId: approval.id, status }
  },
})
