/** One flow node and one sequence flow out of a file: our own facts where they are there, else what the standard says. */
import type { ModdleElement } from 'bpmn-moddle'
import type { NodeType, ThreePoint } from '../../domain/process/process-model.ts'
import type { ImportedEdge, ImportedNode } from '../../document/operations/process-import.ts'
import { parseIsoMinutes } from './iso-duration.ts'
import { extensionOf, isSet, labelOf, listOf, oneOf, textOf, wholeOf, wordOf } from './moddle-values.ts'

/** Ten years in minutes, as for what people type. */
const MOST_MINUTES = 5_256_000
const FARTHEST = 1_000_000
const WHOLE_BP = 10_000

function timeOf(step: ModdleElement | undefined, prefix: 'work' | 'wait'): ThreePoint | null {
  const minutes = (part: string): number | null => wholeOf(step, `${prefix}${part}`, MOST_MINUTES)
  const [o, m, p] = [minutes('Best'), minutes('Usual'), minutes('Worst')]
  return m === null || p === null ? null : { o, m, p }
}

/** The duration of a timer, of which other programs know one value only. */
function timerOf(element: ModdleElement): ThreePoint | null {
  for (const event of listOf(element, 'eventDefinitions')) {
    const body = textOf(oneOf(event, 'timeDuration'), 'body')
    const minutes = parseIsoMinutes(body)
    if (minutes !== null && minutes <= MOST_MINUTES) return { o: null, m: minutes, p: minutes }
  }
  return null
}

export function readStep(
  element: ModdleElement,
  step: ModdleElement | undefined,
  type: NodeType,
  key: string,
  laneKey: string | null,
): ImportedNode {
  const [x, y] = [wholeOf(step, 'x', FARTHEST, -FARTHEST), wholeOf(step, 'y', FARTHEST, -FARTHEST)]
  const hurdle = isSet(step, 'hurdle')
  // Our own export words the facts in the documentation; there the note comes from the facts.
  const note = step ? textOf(step, 'note') : documentationOf(element)
  return {
    key,
    type,
    laneKey,
    name: labelOf(element, 'name') ?? '',
    pos: x === null || y === null ? null : { x, y },
    // A step keeps what was said of it when it becomes a wait or a decision, so no fact depends on the type here.
    processTime: timeOf(step, 'work'),
    waitTime: timeOf(step, 'wait') ?? (type === 'wait' ? timerOf(element) : null),
    waitClock: wordOf(step, 'waitClock', ['working', 'elapsed']),
    pccaBp: wholeOf(step, 'firstTimeBp', WHOLE_BP),
    valueClass: wordOf(step, 'valueClass', ['value_adding', 'necessary', 'waste']),
    responsible: labelOf(step, 'role'),
    systems: labelOf(step, 'tools'),
    description: note,
    ownedBy: wordOf(step, 'ownedBy', ['us', 'others']),
    hurdle: hurdle ? { marked: true, note: labelOf(step, 'hurdleNote') ?? '' } : null,
  }
}

const documentationOf = (element: ModdleElement): string =>
  listOf(element, 'documentation')
    .map((documentation) => textOf(documentation, 'text').trim())
    .filter((text) => text !== '')
    .join('\n')

/** "ja (75 %)", "75%", "nein 7,5 %": a label with a share behind it. */
const SHARE_AT_END = /^(.*?)[\s(]*(\d{1,3}(?:[.,]\d{1,2})?)\s*%\)?$/u

export function readWay(flow: ModdleElement): Omit<ImportedEdge, 'from' | 'to'> {
  const own = extensionOf(flow, 'sw:Way')
  const name = labelOf(flow, 'name')
  const isRework = isSet(own, 'isRework')
  if (own) {
    return { label: labelOf(own, 'label'), shareBp: wholeOf(own, 'shareBp', WHOLE_BP), isRework }
  }
  const [, label = '', share] = SHARE_AT_END.exec(name ?? '') ?? []
  const shareBp = share === undefined ? null : Math.round(Number(share.replace(',', '.')) * 100)
  if (shareBp === null || shareBp > WHOLE_BP) return { label: name, shareBp: null, isRework }
  return { label: label.trim() || null, shareBp, isRework }
}
