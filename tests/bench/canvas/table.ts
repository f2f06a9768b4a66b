/** The figures of a run as rows with their goals, and as a Markdown table. */
import type { Checking } from './checking.ts'
import type { FrameFigures } from './measure.ts'
import type { Meeting } from './meeting.ts'
import type { Opening } from './opening.ts'
import type { Outdating } from './outdating.ts'
import type { RemoteMove } from './remote-move.ts'

/** What was not measured in a run is missing. */
export interface Figures {
  readonly opening?: Opening
  readonly dragging?: { readonly steps: number; readonly ours: FrameFigures; readonly plain: FrameFigures }
  readonly remoteMove?: RemoteMove
  readonly meeting?: Meeting
  readonly checking?: Checking
  readonly outdating?: Outdating
}

interface Row {
  readonly work: string
  readonly figure: string
  readonly value: string
  readonly goal: string
  /** Null for what only explains. */
  readonly isMet: boolean | null
}

const atMost = (work: string, figure: string, value: number, most: number): Row => ({
  work,
  figure,
  value: `${String(value)} ms`,
  goal: `≤ ${most.toLocaleString('en')} ms`,
  isMet: value <= most,
})
const beside = (work: string, figure: string, value: string): Row => ({
  work,
  figure,
  value,
  goal: '',
  isMet: null,
})

function openingRows({ steps, pictureMs, restedMs, longestTaskMs, firstEverMs }: Opening): Row[] {
  const work = `opening a map of ${String(steps)} steps`
  return [
    atMost(work, 'the picture is drawn', pictureMs, 1000),
    beside(work, 'the page has come to rest', `${String(restedMs)} ms`),
    beside(work, 'longest task', `${String(longestTaskMs)} ms`),
    beside(work, 'by its address, everything for the first time', `${String(firstEverMs)} ms`),
  ]
}

function draggingRows({ steps, ours, plain }: NonNullable<Figures['dragging']>): Row[] {
  const work = `dragging one of ${String(steps)} steps, 30 pointers`
  const ratio = Math.round((ours.framesPerSecond / plain.framesPerSecond) * 100) / 100
  return [
    atMost(work, 'work of the main thread per frame, p95', ours.workP95, 12),
    {
      work,
      figure: 'frames per second, to plain React Flow',
      value: `${String(ratio)}× (${String(ours.framesPerSecond)} to ${String(plain.framesPerSecond)})`,
      goal: '≥ 0.9×',
      isMet: ratio >= 0.9,
    },
    beside(work, 'plain React Flow: work per frame, p95', `${String(plain.workP95)} ms`),
  ]
}

function moveRows({ shown, rendered, touched, visibleMs }: RemoteMove): Row[] {
  const work = 'another one moves a step of 500'
  return [
    {
      work,
      figure: 'steps rendered beyond those that look different now',
      value: `${String(rendered - touched)} (${String(rendered)} rendered of ${String(shown)} shown)`,
      goal: '0',
      isMet: rendered <= touched,
    },
    beside(work, 'visible', `${String(visibleMs)} ms`),
  ]
}

function meetingRows(meeting: Meeting): Row[] {
  const { inputP95, calmInputP95, visibleP95, visibleToWriterP95, sent, seen } = meeting
  const work = '60 steps, 40 watching, 8 editing'
  return [
    atMost(work, 'local input p95', inputP95, 50),
    beside(work, 'local input p95 before the others write', `${String(calmInputP95)} ms`),
    atMost(work, 'visible to others p95', visibleP95, 500),
    atMost(work, 'visible to the one who types p95', visibleToWriterP95, 500),
    beside(work, 'changes sent and seen', `${String(sent)}, ${String(seen)}`),
  ]
}

function checkingRows({ answerMs, longestTaskMs, longestFrameMs }: Checking): Row[] {
  const work = 'a promise of the IT sample is checked, 10,000 cases'
  return [
    atMost(work, 'from the change to the number', answerMs, 1000),
    atMost(work, 'longest task of the main thread meanwhile', longestTaskMs, 50),
    beside(work, 'longest time between two frames', `${String(longestFrameMs)} ms`),
  ]
}

function outdatingRows({ rounds, saidP50Ms, saidWorstMs }: Outdating): Row[] {
  const work = 'another one changes a step of a promise that was proposed'
  return [
    atMost(work, `“Prüfung veraltet” is visible, worst of ${String(rounds)}`, saidWorstMs, 1000),
    beside(work, 'the same, p50', `${String(saidP50Ms)} ms`),
  ]
}

export const rowsOf = ({ opening, dragging, remoteMove, meeting, checking, outdating }: Figures): Row[] => [
  ...(opening ? openingRows(opening) : []),
  ...(dragging ? draggingRows(dragging) : []),
  ...(remoteMove ? moveRows(remoteMove) : []),
  ...(meeting ? meetingRows(meeting) : []),
  ...(checking ? checkingRows(checking) : []),
  ...(outdating ? outdatingRows(outdating) : []),
]

export function toTable(figures: Figures): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const verdict = (isMet: boolean | null) => (isMet === null ? '' : isMet ? 'met' : '**missed**')
  return [
    line(['work', 'figure', 'measured', 'goal', '']),
    line(['---', '---', '---', '---', '---']),
    ...rowsOf(figures).map(({ work, figure, value, goal, isMet }) =>
      line([work, figure, value, goal, verdict(isMet)]),
    ),
  ].join('\n')
}
