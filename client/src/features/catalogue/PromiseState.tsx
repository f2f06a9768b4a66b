import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { Chip } from '../../ui/native/Paper.tsx'
import { useApprovals, useVersions } from './agreement-state.ts'

type Agreement = Pick<RecordView<'agreements'>, 'id' | 'kind'>

/** "Zur Freigabe, Fassung 2" */
export function PromiseState({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords('catalogue')
  const [latest] = useVersions(agreement.id)
  const status = useStatusWord(agreement, latest)
  return <Chip>{latest ? `${status}, ${words.version(latest.n)}` : status}</Chip>
}

/** The state in words; it depends on the kind of agreement and on the conditions of its approval. */
export function useStatusWord(
  agreement: Agreement,
  version: RecordView<'agreementVersions'> | undefined,
): string {
  const { status } = useWords('catalogue').agreement
  const approvals = useApprovals(agreement.id, version?.n ?? 0)
  if (!version) return status.draft
  if (version.status === 'draft') {
    return approvals.some(({ decision }) => decision === 'rejected') ? status.sentBack : status.draft
  }
  if (version.status === 'proposed') return status.proposed[agreement.kind ?? 'self_commitment']
  const hasConditions = approvals.some(({ decision }) => decision === 'approved_with_conditions')
  return version.status === 'approved' && hasConditions ? status.conditions : status[version.status]
}
