/**
 * Carets of the others in a co-written text, and this page's own caret for them. A CodeMirror plugin of our own: names come from the list of
 * participants and colours from classes, so that nothing another page sends becomes markup or style.
 */
import type { Extension, Range } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'
import type { CaretState } from '@servicewerkstatt/shared/presence/presence-state.ts'
import * as Y from 'yjs'
import type { Caret, PresenceChannel } from './presence-channel.ts'

export interface CaretOptions {
  readonly text: Y.Text
  readonly textKey: string
  readonly presence: PresenceChannel
  /** What stands at the caret; null for somebody unknown. */
  readonly personOf: (participantId: string) => { readonly name: string; readonly isGuest: boolean } | null
}

class CaretWidget extends WidgetType {
  readonly #name: string
  readonly #isGuest: boolean
  readonly #moves: number

  constructor(name: string, isGuest: boolean, moves: number) {
    super()
    this.#name = name
    this.#isGuest = isGuest
    this.#moves = moves
  }

  /** A moved caret is drawn anew, which shows its name again for a moment. */
  override eq(other: CaretWidget): boolean {
    return other.#name === this.#name && other.#isGuest === this.#isGuest && other.#moves === this.#moves
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span')
    caret.className = this.#isGuest ? 'co-caret co-caret-theirs' : 'co-caret'
    // Who writes here stands beside the label; inside the text a name would be read as part of it.
    caret.setAttribute('aria-hidden', 'true')
    const name = document.createElement('span')
    name.className = 'co-caret-name'
    name.textContent = this.#name
    // Word joiners keep the empty span as high as the line.
    caret.append('\u2060', name, '\u2060')
    return caret
  }

  override ignoreEvent(): boolean {
    return true
  }
}

const selectionMark = Decoration.mark({ class: 'co-selection' })

/** Index in the text, or null when the position lies in another text or its place is gone. */
function indexOf(text: Y.Text, position: object): number | null {
  try {
    const doc = text.doc
    const found =
      doc && Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), doc)
    return found?.type === text ? found.index : null
  } catch {
    // Somebody else's page sent something that is no position.
    return null
  }
}

export function remoteCarets(options: CaretOptions): Extension {
  const { text, textKey, presence } = options

  class RemoteCarets {
    decorations: DecorationSet = Decoration.none
    readonly #view: EditorView
    readonly #stop: () => void
    #isGone = false
    readonly #seen = new Map<number, { readonly caret: CaretState; readonly moves: number }>()

    constructor(view: EditorView) {
      this.#view = view
      // A turn later: an editor in the middle of an update takes no other one.
      this.#stop = presence.carets.subscribe(() => queueMicrotask(() => this.#isGone || view.dispatch({})))
      this.#draw()
    }

    update(update: ViewUpdate): void {
      if (update.selectionSet || update.docChanged || update.focusChanged) this.#tell()
      this.#draw()
    }

    destroy(): void {
      this.#isGone = true
      this.#stop()
      presence.showCaret(null)
    }

    #tell(): void {
      if (!this.#view.hasFocus) return
      const { anchor, head } = this.#view.state.selection.main
      const at = (index: number): object =>
        Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index)) as object
      presence.showCaret({ text: textKey, anchor: at(anchor), head: at(head) })
    }

    /** How often this caret has moved, as far as this page has seen. */
    #movesOf({ clientId, caret }: Caret): number {
      const before = this.#seen.get(clientId)
      if (before?.caret === caret) return before.moves
      const moves = (before?.moves ?? 0) + 1
      this.#seen.set(clientId, { caret, moves })
      return moves
    }

    #draw(): void {
      const length = this.#view.state.doc.length
      const marks: Range<Decoration>[] = []
      for (const caret of presence.carets.get()) {
        if (caret.caret.text !== textKey) continue
        const person = options.personOf(caret.participantId)
        const [anchor, head] = [indexOf(text, caret.caret.anchor), indexOf(text, caret.caret.head)]
        if (person === null || anchor === null || head === null || Math.max(anchor, head) > length) continue
        if (anchor !== head) marks.push(selectionMark.range(Math.min(anchor, head), Math.max(anchor, head)))
        const widget = new CaretWidget(person.name, person.isGuest, this.#movesOf(caret))
        marks.push(Decoration.widget({ widget, side: head > anchor ? -1 : 1 }).range(head))
      }
      this.decorations = Decoration.set(marks, true)
    }
  }
  return ViewPlugin.fromClass(RemoteCarets, { decorations: (plugin) => plugin.decorations })
}
