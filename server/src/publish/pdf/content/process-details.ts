import type { ProcessView } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { deriveMapNotes, noteSign } from '@servicewerkstatt/shared/domain/process/map-notes.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { waitClockOf } from '@servicewerkstatt/shared/domain/process/wait-clock.ts'
import type { Block, Run } from '../blocks.ts'
import { noteSources } from '../read-export.ts'
import { isFilled, joined, labelled, placeOf, type Content } from './context.ts'
import { waysOn, type Numbered } from './process-ways.ts'

interface Fact {
  readonly label: string
  readonly text: Run[]
}

/** What does not fit into the table of steps: roles, tools, descriptions, hurdles, notes. */
export function stepDetails(
  content: Content,
  view: ProcessView,
  graph: ProcessGraph,
  numbered: readonly Numbered[],
): Block[] {
  const signs = signsOf(content, view)
  const facts = [
    ...numbered.flatMap((step) =>
      factsOfStep(content, view, step, labelledWays(content, graph, numbered, step), signs),
    ),
    ...looseNotes(content, view, numbered, signs),
  ]
  if (facts.length === 0) return []
  return [
    {
      kind: 'section',
      id: placeOf('details', view.process.id),
      level: 2,
      title: content.words.process.details,
      outlined: false,
      blocks: [{ kind: 'pairs', stacked: true, pairs: facts.map(({ label, text }) => ({ label, text })) }],
    },
  ]
}

/** Where a step leads, if somebody wrote something on the way; the table says it for decisions only. */
const labelledWays = (
  content: Content,
  graph: ProcessGraph,
  numbered: readonly Numbered[],
  { node }: Numbered,
): string =>
  (node.type === 'task' || node.type === 'wait') &&
  (graph.outgoing.get(node.id) ?? []).some(({ label }) => isFilled(label))
    ? waysOn(content, graph, numbered, node)
    : ''

/** The sign that stands on the picture for each note. */
function signsOf({ data }: Content, view: ProcessView): ReadonlyMap<string, string> {
  const words = processWordsFor(data.one('workshop').locale)
  return new Map(deriveMapNotes(view, noteSources(data), words).map((note) => [note.id, noteSign(note)]))
}

function factsOfStep(
  content: Content,
  view: ProcessView,
  { node, no }: Numbered,
  ways: string,
  signs: ReadonlyMap<string, string>,
): Fact[] {
  const { words, formats } = content
  const w = words.process
  const hurdle = node.hurdle?.marked === true ? node.hurdle.note : null
  const best = w.bestCase(
    // No waiting is nothing to say.
    !node.waitTime?.o ? '' : formats.minutes(node.waitTime.o, waitClockOf(node)),
    node.processTime?.o == null ? '' : formats.minutes(node.processTime.o, 'working'),
  )
  const roles = labelled(
    [
      [w.responsible, node.responsible],
      [w.systems, node.systems],
      ['', node.valueClass == null ? '' : w.valueClass[node.valueClass]],
      ['', best],
    ],
    '; ',
  )
  const lines = [
    isFilled(node.description) ? [node.description] : [],
    roles,
    hurdle === null ? [] : isFilled(hurdle) ? labelled([[w.hurdleNote, hurdle]]) : [w.hurdle],
    isFilled(ways) ? [ways] : [],
    ...notesAt(content, view, node.id).map((note) => noteRuns(content, note, signs)),
  ].filter((line) => line.length > 0)
  if (lines.length === 0) return []
  const name = isFilled(node.name) ? node.name : w.unnamedStep
  return [
    {
      label: joined([no, name], '\u00a0'),
      text: lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line])),
    },
  ]
}

const notes = ({ data }: Content): RecordView<'stickies'>[] =>
  data.all('stickies').filter(({ text }) => isFilled(text))

/** Notes on a step and on the ways on from it. */
const notesAt = (content: Content, view: ProcessView, nodeId: string): RecordView<'stickies'>[] => {
  const ways = view.edges.filter(({ from }) => from === nodeId).map(({ id }) => id)
  return notes(content).filter(({ anchorId }) => anchorId === nodeId || ways.includes(anchorId ?? ''))
}

const noteRuns = (
  { words }: Content,
  note: RecordView<'stickies'>,
  signs: ReadonlyMap<string, string>,
): Run[] => {
  const kind = note.kind === null ? words.process.stickies : words.process.stickyKind[note.kind]
  return labelled([[`${joined([signs.get(note.id), kind], '\u00a0')}: `, note.text]])
}

/** Notes on the canvas, on a merge that is not listed, or on something that is gone: none of them may vanish from the print. */
function looseNotes(
  content: Content,
  view: ProcessView,
  numbered: readonly Numbered[],
  signs: ReadonlyMap<string, string>,
): Fact[] {
  const { data, words } = content
  const listed = new Set(numbered.map(({ node }) => node.id))
  const processOf = (anchorId: string | null): string | undefined =>
    data.find('nodes', anchorId)?.processId ?? data.find('edges', anchorId)?.processId
  const first = data.all('processes')[0]?.id
  const isListed = (anchorId: string | null): boolean =>
    anchorId !== null && (listed.has(anchorId) || listed.has(data.find('edges', anchorId)?.from ?? ''))
  const isHere = (anchorId: string | null): boolean => {
    const owner = processOf(anchorId)
    return (owner !== undefined && data.find('processes', owner) ? owner : first) === view.process.id
  }
  return notes(content)
    .filter(({ anchorId }) => isHere(anchorId) && !isListed(anchorId))
    .map((note) => ({
      label: joined(
        [
          signs.get(note.id),
          note.kind === null ? words.process.stickies : words.process.stickyKind[note.kind],
        ],
        '\u00a0',
      ),
      text: [note.text],
    }))
}
