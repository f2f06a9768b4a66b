import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { PromisePart } from '@servicewerkstatt/shared/domain/agreements/promise-sentence.ts'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { FieldPopover } from '../../ui/aria/FieldPopover.tsx'
import { classNames } from '../../ui/native/class-names.ts'
import { useSingleton } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { PartFields } from './PartFields.tsx'
import { type FieldOfPart, isFieldOf, keyOfPart, nextGap, toField } from './sentence-fields.ts'
import { useFollowingPromise } from './use-following-promise.ts'
import type { PromiseDraft } from './use-promise-text.ts'

interface SentencePartsProps {
  readonly agreement: RecordView<'agreements'>
  readonly draft: PromiseDraft
  readonly isLarge?: boolean
  /** Opens the first gap at once. */
  readonly startsOpen?: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The sentence whose underlined parts open the fields they come from; from one gap it goes on to the next. */
export function SentenceParts({ agreement, draft, isLarge, startsOpen, onOpenChange }: SentencePartsProps) {
  const words = useWords('catalogue').agreement
  const { locale } = useSingleton('workshop')
  const { mayWrite } = useMe()
  const { parts } = draft
  const [open, setOpen] = useState<FieldOfPart | null>(() => (startsOpen ? nextGap(parts, null) : null))
  const sentence = useRef<HTMLParagraphElement>(null)
  /** The words that the fields belong to. While they are changed the sentence may take another form and lose them. */
  const trigger = useRef<HTMLElement>(null)
  const follow = useFollowingPromise(agreement, draft, open !== null)

  useEffect(() => {
    if (startsOpen) onOpenChange(true)
  }, [startsOpen, onOpenChange])
  // The first gap may have opened by itself; its fields stand at the sentence.
  useLayoutEffect(() => {
    trigger.current ??= sentence.current
  }, [])

  const find = (field: FieldOfPart): HTMLElement | null => {
    const part = parts.find((item) => isFieldOf(item, field))
    const key = part && keyOfPart(part)
    return sentence.current?.querySelector<HTMLElement>(`[data-part="${key ?? ''}"]`) ?? sentence.current
  }
  const show = (field: FieldOfPart) => {
    trigger.current = find(field)
    setOpen(field)
    onOpenChange(true)
  }
  const close = (how: 'done' | 'left') => {
    if (open === null) return
    const next = how === 'done' ? nextGap(parts, open) : null
    if (next) {
      show(next)
      return
    }
    setOpen(null)
    follow(() => {
      onOpenChange(false)
      // The words may have become others meanwhile; then the focus would be lost with the old ones.
      if (document.activeElement === document.body) find(open)?.focus()
    })
  }
  return (
    <>
      <p
        ref={sentence}
        tabIndex={-1}
        className={classNames('promise-parts', isLarge ? 'title t-2xl' : 'voice t-l')}
        lang={locale}
      >
        {parts.map((part, index) =>
          part.field === undefined ? (
            // The words between have no identity of their own; their place is all they are.
            <span key={`say-${String(index)}`}>{part.text}</span>
          ) : (
            <Part
              key={keyOfPart(part)}
              part={part}
              isButton={mayWrite}
              isOpen={open !== null && isFieldOf(part, open)}
              onOpen={() => show(toField(part))}
            />
          ),
        )}
      </p>
      {open && (
        <FieldPopover
          key={`${open.targetId ?? ''} ${open.field}`}
          triggerRef={trigger}
          label={words.parts[open.field]}
          doneText={nextGap(parts, open) ? words.next : words.done}
          onClose={close}
        >
          <PartFields field={open.field} targetId={open.targetId} agreementId={agreement.id} />
        </FieldPopover>
      )}
    </>
  )
}

interface PartProps {
  readonly part: PromisePart
  readonly isButton: boolean
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** Words that are a button: unlike a real one they break across lines as words do. */
function Part({ part, isButton, isOpen, onOpen }: PartProps) {
  const words = useWords('catalogue').agreement
  const { field, text, isMissing } = part
  if (field === undefined || !isButton)
    return <span className={classNames(isMissing && 'promise-gap')}>{text}</span>
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onOpen()
  }
  return (
    <span
      role="button"
      tabIndex={0}
      data-part={keyOfPart(part)}
      className={classNames('promise-part', isMissing && 'promise-gap')}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={
        isMissing ? words.partMissing(words.parts[field]) : words.partChange(text, words.parts[field])
      }
      onClick={onOpen}
      onKeyDown={keyDown}
    >
      {text}
    </span>
  )
}
