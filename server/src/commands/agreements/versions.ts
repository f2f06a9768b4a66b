/** Reading versions of agreements and what belongs to them, for the commands beside this file. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  agreementVersionId,
  type AgreementContent,
} from '@servicewerkstatt/shared/domain/agreements/agreement-content.ts'
import type { Approval, SignOffService } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'
import type { Run } from '../command-call.ts'

type Version = RecordView<'agreementVersions'>

export const findVersion = ({ proceedings }: Run, agreementId: string, n: number): Version | undefined =>
  proceedings.record('agreementVersions', agreementVersionId(agreementId, n))

/** The one that counts now: in force or suspended. */
export const standingVersion = ({ proceedings }: Run, agreementId: string): Version | undefined =>
  proceedings
    .all('agreementVersions')
    .find(
      (version) =>
        version.agreementId === agreementId &&
        (version.status === 'in_force' || version.status === 'suspended'),
    )

/** The service as the catalogue has it now; who owns it is no part of what was signed. */
export function serviceOf({ board }: Run, { agreement }: AgreementContent): SignOffService | null {
  const { serviceId } = agreement
  return typeof serviceId === 'string' ? (board.record('catalogue', serviceId) ?? null) : null
}

/** Decisions on exactly this version. */
export const approvalsOf = ({ proceedings }: Run, { agreementId, n }: Version): readonly Approval[] =>
  proceedings
    .all('approvals')
    .filter(
      ({ subjectType, subjectId, subjectVersion }) =>
        subjectType === 'agreement' && subjectId === agreementId && subjectVersion === n,
    )
