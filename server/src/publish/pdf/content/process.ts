import { selectProcess, type ProcessView } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  buildProcessGraph,
  type ProcessGraph,
} from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { stepOrder } from '@servicewerkstatt/shared/domain/process/step-order.ts'
import type { Block, Cell, Chapter, Column, DrawingPart, Inline } from '../blocks.ts'
import { hoursInWords } from './service-hours.ts'
import { isFilled, joined, muted, placeOf, strong, type Content } from './context.ts'
import { stepDetails } from './process-details.ts'
import { consentSentence } from './statement.ts'

type Node = RecordView<'nodes'>

/** Pictures of one process, ready to print; empty when it could not be drawn. */
export type DrawingsOf = (processId: string) => DrawingPart[]

/** One chapter per process, landscape: the picture, the table of the same steps, what else was noted. */
export function processChapters(content: Content, drawingsOf: DrawingsOf): Chapter[] {
  const { data, words } = content
  const processes = data.all('processes')
  if (processes.length === 0) {
    return [
      {
        id: 'chapter/process',
        title: words.chapters.process,
        blocks: [{ kind: 'empty', text: words.notWorkedOn }],
      },
    ]
  }
  return processes.map((process) => {
    const view = selectProcess(process, data.all('lanes'), data.all('nodes'), data.all('edges'))
    const name = isFilled(process.name) ? process.name : words.process.untitled
    return {
      id: placeOf('processes', process.id),
      title: `${words.chapters.process}: ${name}`,
      landscape: true,
      blocks: [...facts(content, process), ...drawn(drawingsOf(process.id)), ...steps(content, view)],
    }
  })
}

const drawn = (parts: DrawingPart[]): Block[] => (parts.length === 0 ? [] : [{ kind: 'drawing', parts }])

function facts(content: Content, process: RecordView<'processes'>): Block[] {
  const { words, formats, data } = content
  const w = words.process
  const calendar = data.find('calendars', process.calendarId)
  const runs = [
    ...labelledList(w.trigger, process.trigger),
    ...labelledList(w.outcome, process.outcome),
    ...labelledList(w.unit, process.unitOfFlow),
    ...labelledList(
      w.demand,
      process.demandPerMonth === null ? '' : w.demandLine(formats.number(process.demandPerMonth)),
    ),
    ...labelledList(w.serviceHours, calendar ? hoursInWords(content, calendar) : ''),
    ...labelledList(w.suppliers, process.sipoc.suppliers),
    ...labelledList(w.inputs, process.sipoc.inputs),
    ...labelledList(w.outputs, process.sipoc.outputs),
    ...labelledList(w.customers, process.sipoc.customers),
    ...labelledList(words.statement.consent, consentSentence(content, 'process', process.id)),
  ]
  return runs.length === 0 ? [] : [{ kind: 'pairs', pairs: runs }]
}

const labelledList = (label: string, text: string | null): Array<{ label: string; text: string }> =>
  isFilled(text) ? [{ label, text }] : []

/** A node with its number in the table. */
export interface Numbered {
  readonly node: Node
  /** Number in the table; splits, joins and merges have none. */
  readonly no: string
}

function steps(content: Content, view: ProcessView): Block[] {
  const { words } = content
  if (view.nodes.length === 0) return [{ kind: 'empty', text: words.notWorkedOn }]
  const graph = buildProcessGraph(view)
  const byId = new Map(view.nodes.map((node) => [node.id, node]))
  let counter = 0
  const numbered = stepOrder(graph, (id) => byId.get(id)?.pos?.x ?? Number.POSITIVE_INFINITY).flatMap(
    (id): Numbered[] => {
      const node = byId.get(id)
      if (!node) return []
      // Where branches come together again there is nothing to do and nothing to say.
      if (node.type === 'merge' && !isFilled(node.name)) return []
      const counts = node.type === 'task' || node.type === 'wait' || node.type === 'decision'
      if (counts) counter += 1
      return [{ node, no: counts ? String(counter) : '' }]
    },
  )
  return [stepTable(content, view, graph, numbered), ...stepDetails(content, view, numbered)]
}

function stepTable(
  content: Content,
  view: ProcessView,
  graph: ProcessGraph,
  numbered: readonly Numbered[],
): Block {
  const { words, formats } = content
  const w = words.process
  const columns: Column[] = [
    { head: w.no, width: 9 },
    { head: w.step, width: 'rest' },
    { head: w.lane, width: 42 },
    { head: w.waitUsual, width: 28, align: 'right' },
    { head: w.worst, width: 29, align: 'right' },
    { head: w.workUsual, width: 26, align: 'right' },
    { head: w.worst, width: 29, align: 'right' },
    { head: w.firstTime, width: 36, align: 'right' },
  ]
  const minutes = (value: number | undefined, clock: 'working' | 'elapsed'): string =>
    value === undefined ? words.none : formats.minutes(value, clock)
  const rows = numbered.map(({ node, no }): Cell[] => {
    const lane = view.lanes.find((candidate) => candidate.id === node.laneId)?.name ?? words.none
    const head: Cell[] = [no, nameCell(content, node), lane]
    const clock = node.waitClock ?? 'working'
    if (node.type === 'task' || node.type === 'wait') {
      return [
        ...head,
        minutes(node.waitTime?.m, clock),
        minutes(node.waitTime?.p, clock),
        minutes(node.processTime?.m, 'working'),
        minutes(node.processTime?.p, 'working'),
        node.type === 'wait' ? words.none : node.pccaBp == null ? w.unknown : formats.percent(node.pccaBp),
      ]
    }
    return [...head, { runs: waysOn(content, graph, numbered, node), span: 5 }]
  })
  return { kind: 'table', columns, rows }
}

function nameCell({ words }: Content, node: Node): Inline {
  const w = words.process
  const kind = {
    start: w.start,
    end: w.end,
    decision: w.question,
    wait: w.waiting,
    split: w.split,
    join: w.join,
    merge: w.merge,
    task: '',
  }
  const label = kind[node.type]
  if (!isFilled(node.name)) return label === '' ? muted(w.unnamedStep) : muted(label)
  return label === '' || node.type === 'decision'
    ? strong(node.name)
    : [strong(node.name), muted(`, ${label}`)]
}

/** „ja 75 % → 3 Erstlösung versuchen“ for every way on from a decision; where a start, a split or a merge leads. */
function waysOn(
  { words, formats }: Content,
  graph: ProcessGraph,
  numbered: readonly Numbered[],
  node: Node,
): Inline {
  const nameOf = (id: string): string => {
    const target = numbered.find((candidate) => candidate.node.id === throughMerges(graph, id))
    const kinds: Partial<Record<string, string>> = {
      split: words.process.split,
      join: words.process.join,
      end: words.process.end,
    }
    const name = isFilled(target?.node.name)
      ? target.node.name
      : (kinds[target?.node.type ?? ''] ?? words.process.unnamedStep)
    return joined([target?.no, name], '\u00a0')
  }
  const ways = (graph.outgoing.get(node.id) ?? []).map((edge) => {
    const share = edge.shareBp === null ? '' : formats.percent(edge.shareBp)
    const back = graph.rework.has(edge.id) ? `, ${words.process.back}` : ''
    return `${words.process.goOn(edge.label ?? '', share, nameOf(edge.to))}${back}`
  })
  return ways.length === 0 ? words.none : ways.join('\n')
}

/** The next node that says something, from a node that may be an unnamed merge. */
function throughMerges(graph: ProcessGraph, id: string): string {
  const seen = new Set<string>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    const node = graph.nodes.get(at)
    const next = graph.outgoing.get(at)?.[0]
    if (node?.type !== 'merge' || isFilled(node.name) || !next) return at
    at = next.to
  }
  return at
}
