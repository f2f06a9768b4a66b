import { setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  promiseParts,
  type PromiseField,
  type PromisePart,
} from '@servicewerkstatt/shared/domain/agreements/promise-sentence.ts'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { targetFieldId } from './target-field-id.ts'
import { usePromiseEvents } from './promise-events.ts'

type Agreement = RecordView<'agreements'>

/** The sentence that the details make; every underlined part leads to the field it comes from. It becomes the promise only when somebody says so. */
export function PromiseFromParts({ agreement }: { agreement: Agreement }) {
  const words = useWords('catalogue').agreement
  const board = useBoard()
  const announce = useAnnounce()
  const { mayWrite } = useMe()
  const { locale } = useSingleton('workshop')
  const [first] = useAll('targets').filter((target) => target.agreementId === agreement.id)
  const events = usePromiseEvents(first)
  if (!first) return null
  const parts = promiseParts({ target: first, ...events, exclusions: agreement.exclusions }, locale)
  const sentence = parts.map(({ text }) => text).join('')
  if (parts.length === 0) return null
  const isComplete = !parts.some(({ isMissing }) => isMissing)
  const takeOver = () => {
    const written = setText(board, { collection: 'agreements', id: agreement.id, field: 'promise' }, sentence)
    if (written.ok) announce(words.taken)
  }
  return (
    <Section label={words.fromParts} note={mayWrite ? words.fromPartsHint : undefined}>
      <p className="voice t-l promise-parts" lang={locale}>
        {parts.map((part, index) => (
          // The parts have no identity of their own; their place in the sentence is one.
          <Part
            key={`${part.field ?? 'say'}-${String(index)}`}
            part={part}
            targetId={first.id}
            isLink={mayWrite}
          />
        ))}
      </p>
      {mayWrite && isComplete && sentence !== agreement.promise && (
        <p>
          <Button small onClick={takeOver}>
            {words.takeOver}
          </Button>
        </p>
      )}
    </Section>
  )
}

function Part({ part, targetId, isLink }: { part: PromisePart; targetId: string; isLink: boolean }) {
  const { field, text } = part
  if (field === undefined) return <>{text}</>
  if (!isLink) return <span className="promise-part">{text}</span>
  return (
    <button type="button" className="promise-part" onClick={() => focusField(targetId, field)}>
      {text}
    </button>
  )
}

/** Puts the focus into the field that a part of the sentence comes from. */
function focusField(targetId: string, field: PromiseField): void {
  const place = document.getElementById(targetFieldId(targetId, field))
  const control = place?.querySelector<HTMLElement>(
    'input, select, [tabindex="0"], [contenteditable="true"], button',
  )
  place?.scrollIntoView({ block: 'center' })
  control?.focus()
}
