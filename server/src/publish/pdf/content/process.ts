import { selectProcess, type ProcessView } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  buildProcessGraph,
  type ProcessGraph,
} from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { waitClockOf } from '@servicewerkstatt/shared/domain/process/wait-clock.ts'
import { reportFlow } from '@servicewerkstatt/shared/domain/process/flow-report.ts'
import { stepOrder } from '@servicewerkstatt/shared/domain/process/step-order.ts'
import { flowFigureWords } from '@servicewerkstatt/shared/locale/flow-figure-words.ts'
import type { Block, Cell, Chapter, Column, DrawingPart, Inline } from '../blocks.ts'
import { hoursInWords } from './service-hours.ts'
import { isFilled, muted, placeOf, strong, type Content } from './context.ts'
import { stepDetails } from './process-details.ts'
import { isSilentMerge, waysOn, type Numbered } from './process-ways.ts'
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
    ...labelledList(w.arrival, process.arrival === null ? '' : w.arrivals[process.arrival]),
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
      if (isSilentMerge(graph, node)) return []
      // The numbers of the table on screen: people say "step 4" with paper in hand.
      const counts = node.type === 'task' || node.type === 'wait'
      if (counts) counter += 1
      return [{ node, no: counts ? String(counter) : '' }]
    },
  )
  return [
    stepTable(content, view, graph, numbered),
    ...flowFigures(content, graph),
    ...stepDetails(content, view, graph, numbered),
  ]
}

/** What a case takes on average; where a number would be wrong, the reason. */
function flowFigures({ data }: Content, graph: ProcessGraph): Block[] {
  const report = reportFlow(graph)
  if (!report) return []
  const { title, figures, notes } = flowFigureWords(report, data.one('workshop').locale)
  return [
    ...(figures.length > 0
      ? [
          { kind: 'meta' as const, text: title },
          { kind: 'pairs' as const, pairs: figures.map(({ label, value }) => ({ label, text: value })) },
        ]
      : []),
    ...(notes.length > 0 ? [{ kind: 'meta' as const, text: notes.join(' ') }] : []),
  ]
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
    const clock = waitClockOf(node)
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
