/** What people have noted on a map, as it stands on every picture of it: numbered, so that a mark on the picture leads to its words. Pure. */
import type { ProcessNode } from './process-model.ts'
import type { ProcessWords } from './process-wording.ts'
import { placeStickies, type StickyAnchor } from './sticky-places.ts'

export type NoteKind = 'problem' | 'idea' | 'question' | 'fact'

export interface MapNote {
  /** Of the sticky or the step. */
  readonly id: string
  readonly kind: NoteKind | 'hurdle'
  /** From 1; null for a hurdle, which the step itself shows. */
  readonly no: number | null
  /** Where its mark stands; null: on the process as a whole, or on something that is gone. */
  readonly at: { readonly type: 'node' | 'edge'; readonly id: string } | null
  /** "Problem bei „Rückfrage stellen“". */
  readonly heading: string
  readonly text: string
}

interface Sticky extends StickyAnchor {
  readonly id: string
  readonly kind: NoteKind | null
  readonly text: string
}

export interface NoteSources {
  /** In their order; notes that name no process belong to the first one. */
  readonly processes: readonly { readonly id: string }[]
  /** Of all processes. */
  readonly nodes: readonly Pick<ProcessNode, 'id' | 'name' | 'hurdle'>[]
  readonly edges: readonly { readonly id: string; readonly to: string }[]
  /** In their order, which gives the numbers. */
  readonly stickies: readonly Sticky[]
}

interface OneProcess {
  readonly process: { readonly id: string }
  readonly nodes: readonly Pick<ProcessNode, 'id' | 'name' | 'hurdle'>[]
  readonly edges: readonly { readonly id: string; readonly to: string }[]
}

/** @returns notes with words on them, first what sticks to the map, then hurdles that somebody has explained; an empty note is none */
export function deriveMapNotes(
  view: OneProcess,
  { processes, nodes, edges, stickies }: NoteSources,
  words: Pick<ProcessWords, 'notes' | 'hurdle' | 'nameMissing'>,
): readonly MapNote[] {
  const ids = {
    id: view.process.id,
    isFirst: processes[0]?.id === view.process.id,
    nodes: new Set(view.nodes.map(({ id }) => id)),
    edges: new Set(view.edges.map(({ id }) => id)),
  }
  const known = new Set([...nodes, ...edges].map(({ id }) => id))
  const nameOf = (id: string | undefined) =>
    view.nodes.find((node) => node.id === id)?.name?.trim() || words.nameMissing
  const notes = placeStickies(
    stickies.filter(({ text }) => text.trim() !== ''),
    ids,
    known,
  ).map(({ sticky, place }, index): MapNote => {
    const kind = sticky.kind ?? 'fact'
    const word = words.notes.kinds[kind]
    const common = { id: sticky.id, kind, no: index + 1, text: sticky.text.trim() }
    if (place.type === 'node')
      return { ...common, at: place, heading: words.notes.at(word, nameOf(place.id)) }
    if (place.type === 'edge') {
      const way = view.edges.find(({ id }) => id === place.id)
      return { ...common, at: place, heading: words.notes.onWay(word, nameOf(way?.to)) }
    }
    return { ...common, at: null, heading: words.notes.onProcess(word) }
  })
  const hurdles = view.nodes.flatMap(({ id, hurdle }): MapNote[] =>
    hurdle?.marked && hurdle.note.trim() !== ''
      ? [
          {
            id,
            kind: 'hurdle',
            no: null,
            at: { type: 'node', id },
            heading: words.notes.at(words.hurdle, nameOf(id)),
            text: hurdle.note.trim(),
          },
        ]
      : [],
  )
  return [...notes, ...hurdles]
}

const SIGNS: Readonly<Record<NoteKind, string>> = { problem: '!', idea: '*', question: '?', fact: 'i' }

/** The sign on the picture and before the words: a character for the kind, and the number. "" for a hurdle. */
export const noteSign = ({ kind, no }: Pick<MapNote, 'kind' | 'no'>): string =>
  kind === 'hurdle' || no === null ? '' : `${SIGNS[kind]}\u00a0${String(no)}`
