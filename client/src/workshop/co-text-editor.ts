/**
 * The editor behind CoText: CodeMirror on a Y.Text. Loaded when the first text is about to be edited, mounted only while somebody edits.
 * The few keys a text needs are bound here; everything else is the browser's own.
 */
import {
  EditorSelection,
  EditorState,
  type Extension,
  findClusterBreak,
  type TransactionSpec,
} from '@codemirror/state'
import { EditorView, type KeyBinding, keymap } from '@codemirror/view'
import { MAX_TEXT_LENGTH } from '@servicewerkstatt/shared/document/fields.ts'
import { toPlainText } from '@servicewerkstatt/shared/domain/plain-text.ts'
import { yCollab, ySyncAnnotation, yUndoManagerKeymap } from 'y-codemirror.next'
import type * as Y from 'yjs'
import { type CaretOptions, remoteCarets } from './remote-carets.ts'

export interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: Y.Text
  readonly undo: Y.UndoManager
  readonly singleLine: boolean
  readonly labelledBy: string
  readonly describedBy: string | undefined
  readonly lang: string
  /** Where the caret goes: a point of the window, or the end. */
  readonly at: { readonly x: number; readonly y: number } | 'end'
  /** Typed while the editor was still on its way. */
  readonly typedAhead: string
  readonly onBlur: () => void
  /** Escape, or Enter in a single line. */
  readonly onLeave: () => void
  /** Null where the stage shows no carets. */
  readonly carets: Omit<CaretOptions, 'text'> | null
}

export interface Editor {
  destroy(): void
}

const theme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0', caretColor: 'var(--ours)' },
  '.cm-line': { padding: '0' },
})

/** One step of deletion: the selection, or one character as people see it (an emoji of four code points is one). */
const deleteTowards =
  (isForward: boolean) =>
  (view: EditorView): boolean => {
    const { state } = view
    if (state.readOnly) return false
    const changes = state.changeByRange((range) => {
      const from = range.empty ? neighbour(state, range.head, isForward) : range.from
      const to = range.empty ? range.head : range.to
      const [start, end] = [Math.min(from, to), Math.max(from, to)]
      return { changes: { from: start, to: end }, range: EditorSelection.cursor(start) }
    })
    if (changes.changes.empty) return true
    view.dispatch(
      state.update(changes, {
        userEvent: isForward ? 'delete.forward' : 'delete.backward',
        scrollIntoView: true,
      }),
    )
    return true
  }

function neighbour(state: EditorState, position: number, isForward: boolean): number {
  const line = state.doc.lineAt(position)
  if (position === (isForward ? line.to : line.from)) {
    return Math.max(0, Math.min(state.doc.length, position + (isForward ? 1 : -1)))
  }
  return line.from + findClusterBreak(line.text, position - line.from, isForward)
}

const insertLine = (view: EditorView): boolean => {
  view.dispatch(view.state.replaceSelection('\n'), { userEvent: 'input', scrollIntoView: true })
  return true
}

/** The browser would select only what is drawn of a long text. */
const selectAll = (view: EditorView): boolean => {
  view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } })
  return true
}

function keys({ singleLine, onLeave }: EditorOptions): KeyBinding[] {
  const leave = () => {
    onLeave()
    return true
  }
  return [
    ...yUndoManagerKeymap,
    { key: 'Mod-a', run: selectAll },
    { key: 'Backspace', run: deleteTowards(false), shift: deleteTowards(false) },
    { key: 'Delete', run: deleteTowards(true) },
    { key: 'Enter', run: singleLine ? leave : insertLine, shift: singleLine ? leave : insertLine },
    { key: 'Escape', run: leave },
  ]
}

const isFromOthers = (transaction: { annotation: (type: typeof ySyncAnnotation) => unknown }): boolean =>
  transaction.annotation(ySyncAnnotation) !== undefined

/** What may come in by typing, pasting and dropping: no line ends in a single line, and no more than a document takes. */
function limits(singleLine: boolean): Extension {
  return [
    EditorView.clipboardInputFilter.of((text) => {
      const plain = toPlainText(text)
      return singleLine ? plain.replace(/\s*\n\s*/g, ' ').trim() : plain
    }),
    EditorState.transactionFilter.of((transaction): TransactionSpec | readonly TransactionSpec[] => {
      if (!transaction.docChanged || isFromOthers(transaction)) return transaction
      return transaction.newDoc.length > Math.max(MAX_TEXT_LENGTH, transaction.startState.doc.length)
        ? []
        : transaction
    }),
  ]
}

const attributes = ({
  labelledBy,
  describedBy,
  lang,
  singleLine,
}: EditorOptions): Record<string, string> => ({
  'aria-labelledby': labelledBy,
  ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  'aria-multiline': String(!singleLine),
  lang,
  spellcheck: 'true',
  autocapitalize: 'sentences',
  autocorrect: 'on',
  enterkeyhint: singleLine ? 'done' : 'enter',
  translate: 'no',
})

/** Runs through an editor once, out of sight: the first real one then opens as quickly as every other (60 ms → 12 ms on two busy cores). */
export function warmUp(): void {
  const view = new EditorView({
    parent: document.createElement('div'),
    state: EditorState.create({ doc: ' ', extensions: [EditorView.lineWrapping, keymap.of([]), theme] }),
  })
  view.dispatch({ changes: { from: 0, insert: '.' } })
  view.destroy()
}

/** Puts an editor into `parent`, with the focus and the caret in it. */
export function mountEditor(options: EditorOptions): Editor {
  const { parent, text, undo, carets } = options
  // What was done before in another place is a step of its own.
  undo.stopCapturing()
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text.toString(),
      extensions: [
        // CodeMirror would take CRLF as one character where Yjs has two; a stray CR of a foreign client stays one character each.
        EditorState.lineSeparator.of('\n'),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of(attributes(options)),
        EditorView.domEventHandlers({ blur: () => options.onBlur() }),
        limits(options.singleLine),
        keymap.of(keys(options)),
        yCollab(text, null, { undoManager: undo }),
        carets ? remoteCarets({ ...carets, text }) : [],
        theme,
      ],
    }),
  })
  view.focus()
  view.dispatch({ selection: EditorSelection.cursor(caretIndex(view, options.at)) })
  if (options.typedAhead !== '') {
    view.dispatch(view.state.replaceSelection(options.typedAhead), { userEvent: 'input.type' })
  }
  return {
    destroy() {
      undo.stopCapturing()
      view.destroy()
    },
  }
}

function caretIndex(view: EditorView, at: EditorOptions['at']): number {
  return (at === 'end' ? null : view.posAtCoords(at, false)) ?? view.state.doc.length
}
