import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { DateAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { useAreaIds } from './use-lists.ts'

const KINDS = ['complaint', 'wish', 'praise', 'question'] as const
const TAGS = ['too_slow', 'unreliable', 'cumbersome', 'not_goal_oriented', 'other'] as const
const SOURCES = ['interview', 'workshop', 'survey', 'ticket', 'shadowing', 'feedback_page'] as const

/** Everything about a voice, each value written as it is chosen. */
export function VoiceForm({ voice }: { readonly voice: RecordView<'voices'> }) {
  const board = useBoard()
  const words = useWords('expectations')
  const departments = useAll('departments')
  const areaIds = useAreaIds()
  const write = (values: Partial<RecordView<'voices'>>) => setFields(board, 'voices', voice.id, values)
  return (
    <div className="stack">
      <CoText
        place={{ collection: 'voices', id: voice.id, field: 'verbatim' }}
        label={words.voice.verbatim}
        hint={words.voice.verbatimHint}
        empty={words.voice.noWords}
      />
      <div className="exp-trio">
        <SelectAtom
          label={words.voice.department}
          value={voice.departmentId}
          emptyLabel={words.voice.departmentOpen}
          onWrite={(departmentId) => write({ departmentId })}
          options={departments
            .filter(({ id }) => areaIds.includes(id))
            .map(({ id, name }) => ({ value: id, label: name ?? words.area.unnamed }))}
        />
        <SelectAtom
          label={words.voice.kind}
          value={voice.kind}
          emptyLabel={words.detail.open}
          onWrite={(kind) => write({ kind, ...(kind === 'praise' && { complaintTag: null }) })}
          options={KINDS.map((value) => ({ value, label: words.voice.kinds[value] }))}
        />
        {voice.kind !== 'praise' && (
          <SelectAtom
            label={words.voice.tag}
            value={voice.complaintTag}
            emptyLabel={words.detail.open}
            onWrite={(complaintTag) => write({ complaintTag })}
            options={TAGS.map((value) => ({ value, label: words.voice.tags[value] }))}
          />
        )}
        <SelectAtom
          label={words.voice.source}
          value={voice.source}
          emptyLabel={words.detail.open}
          onWrite={(source) => write({ source })}
          options={SOURCES.map((value) => ({ value, label: words.voice.sources[value] }))}
        />
        <DateAtom label={words.voice.date} value={voice.date} onWrite={(date) => write({ date })} />
      </div>
    </div>
  )
}
