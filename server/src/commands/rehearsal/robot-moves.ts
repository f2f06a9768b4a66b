/** What a robot does next in a stage: the bodies of ordinary commands. Pure; which of them the server knows and takes is the server's business. */
import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'

export interface Seen {
  readonly stage: RecordView<'stages'> | undefined
  readonly voteRounds: readonly RecordView<'voteRounds'>[]
  readonly consentRounds: readonly RecordView<'consentRounds'>[]
  readonly perceptionRounds: readonly RecordView<'perceptionRounds'>[]
  /** The small group of this robot in this stage. */
  readonly ownGroup: GroupInOrder | undefined
}

/** Something that a robot does once; `once` names it. */
export type Move =
  /** A command without its id. */
  | { readonly once: string; readonly body: Readonly<Record<string, unknown>> }
  /** The common text of a small group stands on the board, where people write without a command. */
  | { readonly once: string; readonly textId: string; readonly text: string }

/** Cards that each robot writes. */
const CARDS = 2
/** How far a robot goes along; one of three has doubts, so that the facilitator sees what a wide spread looks like. */
const CONSENT = [5, 4, 2] as const
/** Which of them that is. */
const DOUBTS = 2
const CONCERNS = {
  de: 'Das schaffen wir in der Urlaubszeit nicht.',
  en: 'We cannot keep that in the holiday season.',
} as const

const SENTENCES = {
  de: [
    'Wir helfen weiter, wenn etwas nicht läuft.',
    'Man weiß bei uns, wann man dran ist.',
    'Wir sagen Bescheid, bevor jemand nachfragt.',
    'Bei uns meldet sich ein Mensch.',
    'Wir machen es beim ersten Mal richtig.',
    'Wir erklären, warum etwas dauert.',
  ],
  en: [
    'We help when something does not work.',
    'People know when it is their turn.',
    'We tell them before they have to ask.',
    'A human answers.',
    'We get it right the first time.',
    'We explain why something takes time.',
  ],
} as const

type Locale = keyof typeof SENTENCES

const sentence = (locale: Locale, index: number): string =>
  SENTENCES[locale][index % SENTENCES[locale].length] ?? ''

/**
 * Moves of one robot, in order.
 * @param index which of the three   @param hash makes a secret hash of a text, as authors' devices do
 */
export function robotMoves(
  seen: Seen,
  index: number,
  locale: Locale,
  hash: (text: string) => string,
): Move[] {
  const { stage } = seen
  if (!stage) return []
  const activity = activityOf(stage)
  return [
    ...(activity === 'collect' ? writes(stage, index, locale, hash) : []),
    ...(activity === 'sealed' ? seals(seen, index) : []),
    ...(activity === 'smallGroups' ? writesInGroup(seen, index, locale) : []),
    ...votes(seen, index, locale),
    ...consents(seen, index, locale),
  ]
}

function writes(
  { id: stageId, level }: RecordView<'stages'>,
  index: number,
  locale: Locale,
  hash: (text: string) => string,
): Move[] {
  const cards = Array.from({ length: CARDS }, (_, card): Move => {
    const draftId = `draft-robot-${String(index)}-${String(card)}`
    const tokenHash = hash(`${stageId} ${draftId}`)
    const text = sentence(locale, index * CARDS + card)
    return {
      once: `${stageId} card ${String(card)}`,
      body: { type: 'hand-in', stageId, draftId, text, level, tokenHash },
    }
  })
  return [...cards, { once: `${stageId} ready`, body: { type: 'set-ready', stageId, ready: true } }]
}

/** One robot in each group is enough for it to have a text; what people have written stays. */
function writesInGroup({ stage, ownGroup }: Seen, index: number, locale: Locale): Move[] {
  if (stage?.revealedAt != null || !ownGroup || ownGroup.textId === null || ownGroup.hasWords) return []
  return [{ once: `${ownGroup.id} text`, textId: ownGroup.textId, text: sentence(locale, index * CARDS) }]
}

/** Opinions that are not all the same, so that the facilitator sees what a spread looks like. */
function seals({ perceptionRounds }: Seen, index: number): Move[] {
  return perceptionRounds
    .filter(({ status }) => status === 'open')
    .map(({ id: roundId, items = [] }) => {
      const answers = Object.fromEntries(items.map((item, at) => [item.id, 1 + ((index + at * 2) % 5)]))
      return { once: `${roundId} envelope`, body: { type: 'seal-answers', roundId, answers } }
    })
}

function votes({ stage, voteRounds }: Seen, index: number, locale: Locale): Move[] {
  return voteRounds.flatMap(({ id: roundId, stageId, status, options, budget, maxPerOption }) => {
    const option = options[index % Math.max(1, options.length)]
    if (stageId !== stage?.id || status !== 'open' || !option) return []
    const dots = { [option.id]: Math.max(1, Math.min(budget, maxPerOption)) }
    const doubted = options.find(({ id }) => id !== option.id)
    const concerns = index === DOUBTS && doubted ? { [doubted.id]: CONCERNS[locale] } : {}
    return [{ once: `${roundId} ballot`, body: { type: 'cast-ballot', roundId, dots, concerns } }]
  })
}

function consents({ consentRounds }: Seen, index: number, locale: Locale): Move[] {
  return consentRounds
    .filter(({ closedAt }) => closedAt === null)
    .map(({ id: roundId }) => {
      const comment = index === DOUBTS ? CONCERNS[locale] : ''
      const value = CONSENT[index % CONSENT.length]
      return { once: `${roundId} consent`, body: { type: 'cast-consent', roundId, value, comment } }
    })
}
