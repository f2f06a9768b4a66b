import { useLayoutEffect, useRef } from 'react'
import type * as Y from 'yjs'
import type { EditorOptions } from './co-text-editor.ts'
import { editorIfLoaded } from './load-editor.ts'
import { useLatest } from './use-latest.ts'
import { useCaretsShown } from './use-carets-shown.ts'
import { useAll } from './use-record.ts'
import { personName } from './use-workshop.ts'
import { useDocuments } from './workshop-context.tsx'

export interface OpenEditorProps {
  readonly shared: Y.Text
  readonly textKey: string
  readonly at: EditorOptions['at']
  readonly typedAhead: string
  readonly singleLine: boolean
  readonly labelledBy: string
  readonly describedBy: string
  readonly lang: string
  /** @param isResting the person left with Escape or Enter, so the focus stays on the text */
  readonly onClose: (isResting: boolean) => void
}

/** The place of the editor. It is mounted in the same turn in which it was asked for, so that phones bring their keyboard. */
export function OpenEditor(props: OpenEditorProps) {
  const { shared, textKey, singleLine, labelledBy, describedBy, lang } = props
  const host = useRef<HTMLDivElement>(null)
  const { undo, presence } = useDocuments()
  const caretsShown = useCaretsShown()
  const participants = useAll('participants')
  // Read when something happens; a change of them must not mount the editor anew and move the caret.
  const latest = useLatest({ props, participants })
  /** Goes into the text once, also when the editor is mounted anew because the stage shows or hides carets. */
  const typedAhead = useRef(props.typedAhead)

  useLayoutEffect(() => {
    const parent = host.current
    const editing = editorIfLoaded()
    if (!parent || !editing) return
    let isMounted = true
    const { at } = latest.current.props
    const typed = typedAhead.current
    typedAhead.current = ''
    const editor = editing.mountEditor({
      parent,
      text: shared,
      undo,
      singleLine,
      labelledBy,
      describedBy,
      lang,
      at,
      typedAhead: typed,
      onLeave: () => latest.current.props.onClose(true),
      onBlur() {
        // A turn later: the focus may only have gone to another window, or come back.
        setTimeout(() => {
          if (isMounted && document.hasFocus() && !parent.contains(document.activeElement)) {
            latest.current.props.onClose(false)
          }
        })
      },
      carets: caretsShown
        ? {
            textKey,
            presence,
            personOf(participantId) {
              const person = latest.current.participants.find(({ id }) => id === participantId)
              return person ? { name: personName(person), isGuest: person.role === 'stakeholder' } : null
            },
          }
        : null,
    })
    return () => {
      isMounted = false
      editor.destroy()
    }
  }, [shared, undo, presence, caretsShown, textKey, singleLine, labelledBy, describedBy, lang, latest])

  return <div ref={host} />
}
