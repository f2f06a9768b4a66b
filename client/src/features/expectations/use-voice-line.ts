import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { useRecord } from '../../workshop/use-record.ts'

/** Who said it, where and when: "Produktion, Gespräch am 24. März 2026". Parts that are not known are left out. */
export function useVoiceLine(voice: RecordView<'voices'>): string {
  const { voice: words } = useWords('expectations')
  const { date } = useFormats()
  const department = useRecord('departments', voice.departmentId)
  const day = voice.date === null ? null : date(voice.date)
  const source = voice.source === null ? null : words.sources[voice.source]
  const when = source !== null && day !== null ? words.on(source, day) : (source ?? day)
  return [department?.name ?? words.unknownBy, when].filter((part) => part !== null).join(', ')
}
