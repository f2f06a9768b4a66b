import { type FormEvent, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useKeptText } from '../../workshop/use-kept-text.ts'
import { useAll, useIds } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { localDate } from './local-date.ts'
import { useAreaIds } from './use-lists.ts'
import { addVoice } from './voice-actions.ts'
import { VoiceCard } from './VoiceCard.tsx'

const KINDS = ['complaint', 'wish', 'praise', 'question'] as const

/** What people said, word for word. */
export function VoicesView() {
  const { voice: words, empty } = useWords('expectations')
  const { mayWrite } = useMe()
  const ids = useIds('voices')
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, ids)
  return (
    <div ref={place} className="exp-view">
      {mayWrite && <NewVoice />}
      {ids.length === 0 ? (
        <Empty title={empty.voices}>{empty.voicesText}</Empty>
      ) : (
        <section aria-label={words.count(ids.length)}>
          <p className="soft exp-count">{words.count(ids.length)}</p>
          <ul className="exp-voices exp-voices-all">
            {ids.map((id) => (
              <VoiceCard key={id} id={id} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** Words, who said them, what kind: enough to put it down while somebody is still talking. */
function NewVoice() {
  const board = useBoard()
  const words = useWords('expectations')
  const announce = useAnnounce()
  const departments = useAll('departments')
  const areaIds = useAreaIds()
  const [verbatim, setVerbatim] = useKeptText('new-voice')
  const [departmentId, setDepartment] = useState('')
  const [kind, setKind] = useState<(typeof KINDS)[number]>('complaint')
  const field = useRef<HTMLTextAreaElement>(null)
  const put = (event?: FormEvent) => {
    event?.preventDefault()
    const text = verbatim.trim()
    const values = { verbatim: text, departmentId: departmentId === '' ? null : departmentId, kind }
    const source = 'workshop' as const
    if (text !== '' && addVoice(board, { ...values, source, date: localDate(new Date()) }) !== null) {
      setVerbatim('')
      announce(words.entry.added)
    }
    field.current?.focus()
  }
  return (
    <form className="exp-new-voice" onSubmit={put}>
      <TextArea
        ref={field}
        label={words.voice.verbatim}
        hint={words.voice.verbatimHint}
        look="voice"
        rows={1}
        value={verbatim}
        onChange={setVerbatim}
        maxLength={10_000}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          put()
        }}
      />
      <div className="exp-new-voice-facts">
        <Select
          label={words.voice.department}
          value={departmentId}
          onChange={setDepartment}
          emptyLabel={words.voice.departmentOpen}
          options={departments
            .filter(({ id }) => areaIds.includes(id))
            .map(({ id, name }) => ({ value: id, label: name ?? words.area.unnamed }))}
        />
        <Segments
          legend={words.voice.kind}
          options={KINDS.map((value) => ({ value, label: words.voice.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        <Button type="submit">{words.voice.save}</Button>
      </div>
    </form>
  )
}
