/** Text that several people write at once. Shows the text, and becomes an editor while somebody works in it. */
import type { TextPlace } from '@servicewerkstatt/shared/document/operations/records.ts'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../locale/use-words.ts'
import { classNames } from '../ui/native/class-names.ts'
import { Hint } from '../ui/native/Field.tsx'
import type { EditorOptions } from './co-text-editor.ts'
import { OpenEditor } from './OpenEditor.tsx'
import { ReadingView } from './ReadingView.tsx'
import { WriterNames } from './WriterNames.tsx'
import { editorIfLoaded, loadEditor, loadEditorSoon } from './load-editor.ts'
import { textKey, useSharedText } from './text-place.ts'
import { useSingleton } from './use-record.ts'
import { useMe } from './use-workshop.ts'
import './CoText.css'

export interface CoTextProps {
  readonly place: TextPlace
  /** What belongs here; the accessible name. */
  readonly label: string
  /** Keeps the label for screen readers only, where the place already says it. */
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  /** A question about a vague word; never blocks. */
  readonly nudge?: string | null | undefined
  /** What stands here while it is empty. */
  readonly empty?: string
  readonly size?: 'm' | 'l' | 'xl' | '2xl'
  /** Reading only, whatever the rights are. */
  readonly readOnly?: boolean
  /** Opens the editor at once: for something that was just added. */
  readonly startEditing?: boolean
  /** Language of the content, if it is not the workshop's. */
  readonly lang?: string
  readonly className?: string
  /** After the person has left the editor. */
  readonly onLeave?: () => void
}

/** Several lines. Escape and Tab leave. */
export const CoText = (props: CoTextProps) => <CoTextField {...props} singleLine={false} />

/** One line; Enter leaves. */
export const CoTextShort = (props: CoTextProps) => <CoTextField {...props} singleLine />

/** `resting`: left with Escape; the focus stays on the text without opening it again. */
type Mode = 'reading' | 'resting' | { readonly at: EditorOptions['at']; readonly typedAhead: string }

function CoTextField(props: CoTextProps & { readonly singleLine: boolean }) {
  const { place, label, labelHidden, hint, nudge, size = 'l', singleLine } = props
  const words = useWords('cotext')
  const id = useId()
  const { shared, text } = useSharedText(place)
  const { mayWrite } = useMe()
  const { locale } = useSingleton('workshop')
  const isEditable = mayWrite && props.readOnly !== true && shared !== undefined
  const { mode, hasFailed, open, typeAhead, close } = useEditorMode(isEditable, props.startEditing === true)

  const naming = {
    labelledBy: id,
    // Both may be missing; an id that leads nowhere is passed over.
    describedBy: `${id}-nudge ${id}-hint`,
    lang: props.lang ?? locale,
    singleLine,
  }
  return (
    <div className={classNames('field cotext', nudge && 'field-nudged', props.className)}>
      <div className={classNames(labelHidden ? 'visually-hidden' : 'field-label')}>
        <span id={id}>{label}</span>
        {!labelHidden && <WriterNames textKey={textKey(place)} />}
      </div>
      {labelHidden && (
        <span className="cotext-writers-over">
          <WriterNames textKey={textKey(place)} />
        </span>
      )}
      <div
        className={classNames(
          'field-box cotext-box',
          `cotext-${size}`,
          !singleLine && isEditable && 'cotext-lines',
          !isEditable && 'cotext-box-plain',
        )}
      >
        {typeof mode === 'object' && isEditable ? (
          <OpenEditor
            {...naming}
            {...mode}
            shared={shared}
            textKey={textKey(place)}
            onClose={(isResting) => {
              close(isResting)
              props.onLeave?.()
            }}
          />
        ) : (
          <ReadingView
            {...naming}
            text={text}
            empty={shared === undefined ? words.gone : (props.empty ?? words.empty)}
            isEditable={isEditable}
            isResting={mode === 'resting'}
            onOpen={open}
            onType={typeAhead}
          />
        )}
      </div>
      {hasFailed && <Hint pencil>{words.editorMissing}</Hint>}
      {nudge && (
        <Hint id={`${id}-nudge`} pencil>
          {nudge}
        </Hint>
      )}
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  )
}

/** Opening and closing, and what was typed while the editor's code was still on its way. */
function useEditorMode(isEditable: boolean, startEditing: boolean) {
  const [mode, setMode] = useState<Mode>('reading')
  const [hasFailed, setFailed] = useState(false)
  const typedAhead = useRef('')

  const open = (at: EditorOptions['at']): void => {
    if (!isEditable) return
    const show = () => {
      setFailed(false)
      const typed = typedAhead.current
      typedAhead.current = ''
      // Several letters may have waited for the same code; the later ones must not take the place of the first.
      setMode((before) =>
        typeof before === 'object'
          ? { ...before, typedAhead: before.typedAhead + typed }
          : { at, typedAhead: typed },
      )
    }
    if (editorIfLoaded() !== null) show()
    else loadEditor().then(show, () => setFailed(true))
  }

  useEffect(() => {
    if (isEditable) loadEditorSoon()
  }, [isEditable])

  const wantsEditing = useRef(startEditing)
  useEffect(() => {
    if (!wantsEditing.current) return
    wantsEditing.current = false
    open('end')
  })

  return {
    mode,
    hasFailed,
    open,
    typeAhead: (letter: string) => {
      typedAhead.current += letter
      open('end')
    },
    close: (isResting: boolean) => setMode(isResting ? 'resting' : 'reading'),
  }
}
