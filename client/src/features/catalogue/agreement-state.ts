/** What the proceedings say about an agreement, beside its draft. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  agreementContent,
  contentHash,
} from '@servicewerkstatt/shared/domain/agreements/agreement-content.ts'
import { useCallback, useMemo } from 'react'
import { sameList, useDerived, useRecordsOf } from '../../workshop/use-derived.ts'

type Agreement = RecordView<'agreements'>
type Version = RecordView<'agreementVersions'>
type Approval = RecordView<'approvals'>

/** Versions of an agreement, the newest first. */
export function useVersions(agreementId: string): readonly Version[] {
  const versions = useRecordsOf('agreementVersions', 'agreementId', agreementId)
  return useMemo(() => versions.toSorted((a, b) => b.n - a.n), [versions])
}

/** Decisions on one version, in the order in which they were written down. */
export function useApprovals(agreementId: string, n: number): readonly Approval[] {
  const derive = useCallback(
    (all: readonly Approval[]) =>
      all.filter(
        ({ subjectType, subjectId, subjectVersion }) =>
          subjectType === 'agreement' && subjectId === agreementId && subjectVersion === n,
      ),
    [agreementId, n],
  )
  return useDerived('approvals', derive, sameList)
}

/** Whether the draft says something else than the newest version. */
export function useChangedSince(agreement: Agreement, latest: Version | undefined): boolean {
  const targets = useRecordsOf('targets', 'agreementId', agreement.id)
  const options = useRecordsOf('levelOptions', 'agreementId', agreement.id)
  return useMemo(() => {
    if (!latest || latest.status === 'draft') return false
    return contentHash(agreementContent(agreement, targets, options)) !== latest.sha256
  }, [agreement, targets, options, latest])
}
