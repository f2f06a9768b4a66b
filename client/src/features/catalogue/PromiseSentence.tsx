import { addTarget } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { METRIC_KINDS } from '@servicewerkstatt/shared/document/records/metric.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { valuesOfKind } from './metric-fields.ts'
import { SentenceParts } from './SentenceParts.tsx'
import { type PromiseDraft, usePromiseDraft } from './use-promise-text.ts'

type Agreement = RecordView<'agreements'>

/**
 * The promise, large. As long as it says what its parts say, the parts are underlined and lead to their fields; once somebody words it freely, that
 * wording stands here and the sentence of the parts below it.
 */
export function PromiseSentence({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords('catalogue').agreement
  const { mayWrite } = useMe()
  const draft = usePromiseDraft(agreement)
  /** Somebody here wants to word it freely. */
  const [isFree, setFree] = useState(false)
  /** The view in which a part is open: it must not lose its place while what it says changes. */
  const [held, setHeld] = useState<'parts' | 'words' | null>(null)
  /** The kind was chosen here just now: the first gap opens by itself. */
  const [isFresh, setFresh] = useState(false)
  const place = useFocusAfterWriting(isFree)
  const promise = agreement.promise.trim()
  const saysParts = draft.parts.length > 0 && (promise === '' || promise === draft.sentence)
  const view = held ?? (saysParts && !isFree ? 'parts' : 'words')
  const hold = useCallback((isOpen: boolean) => setHeld(isOpen ? view : null), [view])

  if (promise === '' && draft.parts.length === 0 && mayWrite && !isFree) {
    return (
      <FirstChoice
        place={place}
        agreementId={agreement.id}
        onChosen={() => setFresh(true)}
        onFree={() => setFree(true)}
      />
    )
  }
  if (view === 'parts') {
    return (
      <div ref={place} tabIndex={-1} className="promise-place">
        <SentenceParts agreement={agreement} draft={draft} isLarge startsOpen={isFresh} onOpenChange={hold} />
        {mayWrite && (
          <p className="row wrap">
            {promise === '' && draft.isWhole && <TakeOver agreement={agreement} draft={draft} />}
            <Button
              small
              kind="quiet"
              flush
              onClick={() => {
                // Coming back from here, the gaps wait until somebody asks for them.
                setFresh(false)
                setFree(true)
              }}
            >
              {words.wordFreely}
            </Button>
          </p>
        )}
      </div>
    )
  }
  return (
    <div className="promise-place">
      <CoText
        className="on-paper promise-free"
        place={{ collection: 'agreements', id: agreement.id, field: 'promise' }}
        label={words.promise}
        labelHidden
        size="2xl"
        empty={words.promiseEmpty}
        startEditing={isFree}
        onLeave={() => setFree(false)}
      />
      {draft.parts.length > 0 && (held !== null || !saysParts) && (
        <div className="promise-beside">
          <p className="label">{words.fromParts}</p>
          <SentenceParts agreement={agreement} draft={draft} onOpenChange={hold} />
          {mayWrite && draft.isWhole && <TakeOver agreement={agreement} draft={draft} />}
        </div>
      )}
    </div>
  )
}

function TakeOver({ agreement, draft }: { readonly agreement: Agreement; readonly draft: PromiseDraft }) {
  const words = useWords('catalogue').agreement
  const board = useBoard()
  const endStep = useEndStep()
  const announce = useAnnounce()
  const takeOver = () => {
    endStep()
    const place = { collection: 'agreements', id: agreement.id, field: 'promise' } as const
    if (setText(board, place, draft.sentence).ok) announce(words.taken)
  }
  return (
    <Button small onClick={takeOver}>
      {words.takeOver}
    </Button>
  )
}

/** Leaving the editor may bring another view; then the focus stays at this place instead of getting lost. */
function useFocusAfterWriting(isWriting: boolean) {
  const place = useRef<HTMLDivElement>(null)
  const wasWriting = useRef(isWriting)
  useEffect(() => {
    if (wasWriting.current && !isWriting && document.activeElement === document.body) place.current?.focus()
    wasWriting.current = isWriting
  }, [isWriting])
  return place
}

interface FirstChoiceProps {
  readonly place: RefObject<HTMLDivElement | null>
  readonly agreementId: string
  readonly onChosen: () => void
  readonly onFree: () => void
}

/** The first step of a new promise: what kind of thing is promised. Or no figure at all. */
function FirstChoice({ place, agreementId, onChosen, onFree }: FirstChoiceProps) {
  const words = useWords('catalogue')
  const board = useBoard()
  const endStep = useEndStep()
  const id = useId()
  return (
    <div ref={place} tabIndex={-1} className="promise-place" role="group" aria-labelledby={id}>
      <p id={id} className="title t-2xl">
        {words.agreement.firstQuestion}
      </p>
      <p className="row wrap">
        {METRIC_KINDS.map((kind) => (
          <Button
            key={kind}
            onClick={() => {
              endStep()
              if (addTarget(board, agreementId, valuesOfKind(kind)).ok) onChosen()
            }}
          >
            {words.target.metricKinds[kind]}
          </Button>
        ))}
      </p>
      <p>
        <Button kind="quiet" flush onClick={onFree}>
          {words.agreement.withoutFigure}
        </Button>
      </p>
    </div>
  )
}
