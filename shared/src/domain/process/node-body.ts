/** How large each node is and which lines of text stand in and beside it. The same for every screen, because the text is measured, not rendered. */
import type { FontWeight } from '../../geometry/text-measure.ts'
import { measureText } from '../../geometry/text-measure.ts'
import { wrapBalanced, wrapText } from '../../geometry/text-wrap.ts'
import { lacksTime } from './path-sums.ts'
import type { ProcessNode } from './process-model.ts'
import type { ProcessWords } from './process-wording.ts'
import type { TimeBar } from './process-layout.ts'

/** Text inside and beside nodes: 14 px at 100 % zoom, 7.4 pt in print. */
export const NODE_TEXT_SIZE = 14
export const STEP_WIDTH = 140
export const STEP_PADDING = 9
/** Baseline to baseline of the name in a step. */
export const NAME_LINE_HEIGHT = 17
/** Baseline to baseline of labels beside nodes. */
export const LABEL_LINE_HEIGHT = 16
const STEP_HEIGHT = 76
const LINES_IN_STEP_HEIGHT = 2
const MAX_NAME_LINES = 3

export const WAIT_WIDTH = 148
/** Room for the clock at the left end of the pill. */
export const WAIT_TEXT_LEFT = 32
const WAIT_TEXT_RIGHT = 16
const WAIT_HEIGHT = 34

export const DECISION_SIZE = 34
const QUESTION_WIDTH = 112
export const EVENT_SIZE = 24
const EVENT_NAME_WIDTH = 132
export const MERGE_SIZE = 7
export const BAR_WIDTH = 6
const BAR_HEIGHT = 44
/** Beyond this a bar would look like a wall; its connectors then stand closer. */
const MAX_BAR_HEIGHT = 128
/** Distance of two connectors at one bar. */
export const BAR_PORT_GAP = 14

export interface NodeBody {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  readonly hasName: boolean
  readonly timeText: string | null
  readonly bar: TimeBar | null
  readonly lacksTime: boolean
  readonly label: { readonly lines: readonly string[]; readonly weight: FontWeight } | null
}

const wrapped = (text: string, maxWidth: number, weight: FontWeight, maxLines: number): string[] =>
  wrapText(text, { maxWidth, size: NODE_TEXT_SIZE, weight, maxLines })

const balanced = (text: string, maxWidth: number, weight: FontWeight, maxLines: number): string[] =>
  wrapBalanced(text, { maxWidth, size: NODE_TEXT_SIZE, weight, maxLines })

/** @param ways how many connectors a bar has to hold on its busier side */
export function nodeBody(node: ProcessNode, words: ProcessWords, ways: number): NodeBody {
  const name = (node.name ?? '').trim()
  const base = {
    lines: [],
    hasName: name !== '',
    timeText: null,
    bar: null,
    lacksTime: lacksTime(node),
    label: null,
  }
  switch (node.type) {
    case 'task':
      return { ...base, ...taskBody(node, name, words) }
    case 'wait':
      return { ...base, ...waitBody(node, name, words) }
    case 'decision':
      return {
        ...base,
        width: DECISION_SIZE,
        height: DECISION_SIZE,
        label: name === '' ? null : { lines: balanced(name, QUESTION_WIDTH, 400, 3), weight: 400 },
      }
    case 'start':
    case 'end':
      return {
        ...base,
        width: EVENT_SIZE,
        height: EVENT_SIZE,
        label: name === '' ? null : { lines: balanced(name, EVENT_NAME_WIDTH, 600, 3), weight: 600 },
      }
    case 'merge':
      return { ...base, width: MERGE_SIZE, height: MERGE_SIZE }
    case 'split':
    case 'join':
      return {
        ...base,
        width: BAR_WIDTH,
        height: Math.min(MAX_BAR_HEIGHT, Math.max(BAR_HEIGHT, 2 * (ways - 1) * BAR_PORT_GAP + 16)),
        label: name === '' ? null : { lines: balanced(name, QUESTION_WIDTH, 400, 2), weight: 400 },
      }
  }
}

function taskBody(
  node: ProcessNode,
  name: string,
  words: ProcessWords,
): Partial<NodeBody> & Pick<NodeBody, 'width' | 'height'> {
  const lines = wrapped(
    name === '' ? words.nameMissing : name,
    STEP_WIDTH - 2 * STEP_PADDING,
    600,
    MAX_NAME_LINES,
  )
  const waitMin = node.waitTime?.m ?? 0
  const workMin = node.processTime?.m ?? null
  const isUnknown = workMin === null && waitMin === 0
  return {
    width: STEP_WIDTH,
    height: STEP_HEIGHT + Math.max(0, lines.length - LINES_IN_STEP_HEIGHT) * NAME_LINE_HEIGHT,
    lines,
    timeText: isUnknown
      ? words.timeMissing
      : words.waitAndWork(waitMin, node.waitClock ?? 'working', workMin),
    bar: { waitMin, workMin },
  }
}

function waitBody(
  node: ProcessNode,
  name: string,
  words: ProcessWords,
): Pick<NodeBody, 'width' | 'height' | 'lines'> {
  const duration = node.waitTime
    ? words.duration(node.waitTime.m, node.waitClock ?? 'elapsed')
    : words.timeMissing
  const text = name === '' ? duration : `${name}, ${duration}`
  const room = WAIT_WIDTH - WAIT_TEXT_LEFT - WAIT_TEXT_RIGHT
  let lines = wrapped(text, room, 400, 4)
  // The duration is what matters most: when the name is long, the name is shortened.
  if (lines.length > MAX_NAME_LINES) lines = [...wrapped(name, room, 400, 2), duration]
  const widest = Math.max(...lines.map((line) => measureText(line, NODE_TEXT_SIZE)))
  const width =
    lines.length > 1
      ? WAIT_WIDTH
      : Math.max(WAIT_HEIGHT + 40, Math.ceil(WAIT_TEXT_LEFT + widest + WAIT_TEXT_RIGHT))
  return { width, height: WAIT_HEIGHT + (lines.length - 1) * LABEL_LINE_HEIGHT, lines }
}
