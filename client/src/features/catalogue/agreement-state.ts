/** What the proceedings say about an agreement, beside its draft. */
import {
  agreementContent,
  contentHash,
  type AgreementContent,
} from '@servicewerkstatt/shared/domain/agreements/agreement-content.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useMemo } from 'react'
import { useAll } from '../../workshop/use-record.ts'

type Agreement = RecordView<'agreements'>
type Version = RecordView<'agreementVersions'>

/** Versions of an agreement, the newest first. */
export function useVersions(agreementId: string): readonly Version[] {
  const all = useAll('agreementVersions')
  return useMemo(
    () => all.filter((version) => version.agreementId === agreementId).toSorted((a, b) => b.n - a.n),
    [all, agreementId],
  )
}

/** Decisions on one version, in the order they were written down. */
export function useApprovals(agreementId: string, n: number): readonly RecordView<'approvals'>[] {
  const all = useAll('approvals')
  return useMemo(
    () =>
      all.filter(
        ({ subjectType, subjectId, subjectVersion }) =>
          subjectType === 'agreement' && subjectId === agreementId && subjectVersion === n,
      ),
    [all, agreementId, n],
  )
}

/** Whether the draft says something else than the newest version. */
export function useChangedSince(agreement: Agreement, latest: Version | undefined): boolean {
  const targets = useAll('targets')
  const options = useAll('levelOptions')
  return useMemo(() => {
    if (!latest || latest.status === 'draft') return false
    const draft: AgreementContent = agreementContent(agreement, targets, options)
    return contentHash(draft) !== latest.sha256
  }, [agreement, targets, options, latest])
}
