import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react'
import type { EditorOptions } from './co-text-editor.ts'

export interface ReadingViewProps {
  readonly text: string
  /** What stands here instead of an empty text. */
  readonly empty: string
  readonly isEditable: boolean
  /** Takes the focus without opening the editor. */
  readonly isResting: boolean
  readonly singleLine: boolean
  readonly labelledBy: string
  readonly describedBy: string
  readonly lang: string
  readonly onOpen: (at: EditorOptions['at']) => void
  /** A letter was typed here: open, with it. */
  readonly onType: (letter: string) => void
}

/**
 * A co-written text as text. Where it may be edited it takes the focus like a field: coming with the keyboard opens the editor, a click opens it
 * at that place, and a selection made with the pointer stays a selection, for copying.
 */
export function ReadingView(props: ReadingViewProps) {
  const { text, empty, isEditable, isResting, singleLine, labelledBy, describedBy, lang, onOpen, onType } =
    props
  const element = useRef<HTMLDivElement>(null)
  /** The next focus comes from a pointer, whose click decides, or from us. */
  const ignoresFocus = useRef(false)

  useLayoutEffect(() => {
    if (!isResting) return
    ignoresFocus.current = true
    element.current?.focus()
    ignoresFocus.current = false
  }, [isResting])

  const content = text === '' ? <span className="cotext-empty">{empty}</span> : text
  if (!isEditable) {
    return (
      <div className="cotext-reading" role="group" aria-labelledby={labelledBy} lang={lang}>
        {content}
      </div>
    )
  }

  const click = (event: MouseEvent) => {
    ignoresFocus.current = false
    const selection = window.getSelection()
    const isMarked = selection && !selection.isCollapsed && selection.containsNode(event.currentTarget, true)
    if (!isMarked) onOpen({ x: event.clientX, y: event.clientY })
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const isLetter = event.key.length === 1
    if (!isLetter && event.key !== 'Enter' && event.key !== 'F2') return
    event.preventDefault()
    if (isLetter) onType(event.key)
    else onOpen('end')
  }
  return (
    <div
      ref={element}
      className="cotext-reading"
      role="textbox"
      {...(isResting && { 'data-resting': true })}
      tabIndex={0}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-multiline={!singleLine}
      lang={lang}
      onPointerDown={() => {
        ignoresFocus.current = true
      }}
      onPointerLeave={() => {
        ignoresFocus.current = false
      }}
      onFocus={() => {
        if (!ignoresFocus.current) onOpen('end')
      }}
      onClick={click}
      onKeyDown={keyDown}
    >
      {content}
    </div>
  )
}
