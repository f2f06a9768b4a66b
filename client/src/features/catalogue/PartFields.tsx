import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { PromiseField } from '@servicewerkstatt/shared/domain/agreements/promise-sentence.ts'
import { useWords } from '../../locale/use-words.ts'
import { CoText } from '../../workshop/CoText.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { TargetEvents } from './TargetEvents.tsx'
import { Limit, Measure, Share, TimeOfDay } from './TargetFields.tsx'

interface PartFieldsProps {
  readonly field: PromiseField
  readonly targetId: string | null
  readonly agreementId: string
}

/** The fields behind one part of the sentence. */
export function PartFields({ field, targetId, agreementId }: PartFieldsProps) {
  const target = useRecord('targets', targetId)
  const board = useBoard()
  if (field === 'exclusions') return <Exclusions agreementId={agreementId} />
  if (!target) return null
  const write = (values: Partial<typeof target>) => setFields(board, 'targets', target.id, values)
  switch (field) {
    case 'share':
      return <Share target={target} write={write} />
    case 'threshold':
      return <Limit target={target} write={write} />
    case 'cutoffTime':
    case 'dueTime':
      return <TimeOfDay target={target} field={field} write={write} />
    case 'measure':
      return <Measure targetId={target.id} />
    case 'startEvent':
    case 'stopEvent':
      return <TargetEvents target={target} write={write} />
  }
}

function Exclusions({ agreementId }: { readonly agreementId: string }) {
  const words = useWords('catalogue').agreement
  return (
    <CoText
      place={{ collection: 'agreements', id: agreementId, field: 'exclusions' }}
      label={words.terms.exclusions}
      size="m"
      startEditing
    />
  )
}
