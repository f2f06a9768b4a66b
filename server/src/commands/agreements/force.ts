/** In force, suspended, ended. Every rule is checked again at the moment it counts, and the answer names all that is missing. */
import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import {
  isOnTheTable,
  nextAgreementState,
} from '@servicewerkstatt/shared/domain/agreements/agreement-states.ts'
import { contentOf, takeOver } from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { missingForForce } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'
import { handler, incomplete, refused } from '../command-call.ts'
import { approvalsOf, findVersion, serviceOf, standingVersion } from './versions.ts'

export const putInForce = handler<'put-in-force'>({
  run: ({ agreementId, n }, run) => {
    const { documents, today } = run
    const version = findVersion(run, agreementId, n)
    if (!version) return refused('not-found')
    const isSuspended = version.status === 'suspended'
    if (!isSuspended && !isOnTheTable(version.status)) return refused('not-possible-now')
    const content = contentOf(version)
    const missing = missingForForce(content, serviceOf(run, content), approvalsOf(run, version))
    if (missing.length > 0) return incomplete(missing)
    const status = nextAgreementState(version.status, 'put-in-force')
    if (status === null) return refused('not-possible-now')
    const replaced = isSuspended ? undefined : standingVersion(run, agreementId)
    const { inForceFrom, replacedEndsOn } = takeOver(version, today, replaced ?? null)
    patchRecord(documents.proceedings, 'agreementVersions', version.id, {
      status,
      ...(!isSuspended && { inForceFrom }),
    })
    if (replaced) {
      patchRecord(documents.proceedings, 'agreementVersions', replaced.id, {
        status: 'ended',
        endedOn: replacedEndsOn,
      })
    }
    return { ok: true }
  },
})

export const suspendAgreement = handler<'suspend-agreement'>({
  run: ({ agreementId, n }, run) => {
    const version = findVersion(run, agreementId, n)
    if (!version) return refused('not-found')
    const status = nextAgreementState(version.status, 'suspend')
    if (status === null) return refused('not-possible-now')
    patchRecord(run.documents.proceedings, 'agreementVersions', version.id, { status })
    return { ok: true }
  },
})

export const endAgreement = handler<'end-agreement'>({
  run: ({ agreementId, n }, run) => {
    const version = findVersion(run, agreementId, n)
    if (!version) return refused('not-found')
    const status = nextAgreementState(version.status, 'end')
    if (status === null) return refused('not-possible-now')
    patchRecord(run.documents.proceedings, 'agreementVersions', version.id, { status, endedOn: run.today })
    return { ok: true }
  },
})
