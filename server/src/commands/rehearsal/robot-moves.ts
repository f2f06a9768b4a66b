/** What a robot does next in a stage: the bodies of ordinary commands. Pure; which of them the server knows and takes is the server's business. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'

export interface Seen {
  readonly stage: RecordView<'stages'> | undefined
  readonly voteRounds: readonly RecordView<'voteRounds'>[]
  readonly consentRounds: readonly RecordView<'consentRounds'>[]
}

/** A command without its id; `once` names it, so that a robot does it once. */
export interface Move {
  readonly once: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Cards that each robot writes. */
const CARDS = 2
/** How far a robot goes along; one of three has doubts, so that the facilitator sees what a wide spread looks like. */
const CONSENT = [5, 4, 2] as const

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

/**
 * Moves of one robot, in order.
 * @param index which of the three   @param hash makes a secret hash of a text, as authors' devices do
 */
export function robotMoves(
  { stage, voteRounds, consentRounds }: Seen,
  index: number,
  locale: 'de' | 'en',
  hash: (text: string) => string,
): Move[] {
  if (!stage) return []
  const moves: Move[] = []
  if (stage.mode === 'collect') {
    for (let card = 0; card < CARDS; card += 1) {
      const text = SENTENCES[locale][(index * CARDS + card) % SENTENCES[locale].length] ?? ''
      const draftId = `draft-robot-${String(index)}-${String(card)}`
      moves.push({
        once: `${stage.id} card ${String(card)}`,
        body: {
          type: 'hand-in',
          stageId: stage.id,
          draftId,
          text,
          level: stage.level,
          tokenHash: hash(`${stage.id} ${draftId}`),
        },
      })
    }
    moves.push({
      once: `${stage.id} ready`,
      body: { type: 'set-ready', stageId: stage.id, ready: true },
    })
  }
  for (const round of voteRounds) {
    if (round.stageId !== stage.id || round.status !== 'open' || round.options.length === 0) continue
    const option = round.options[index % round.options.length]
    const dots = Math.max(1, Math.min(round.budget, round.maxPerOption))
    if (option)
      moves.push({
        once: `${round.id} ballot`,
        body: { type: 'cast-ballot', roundId: round.id, dots: { [option.id]: dots }, concerns: {} },
      })
  }
  for (const round of consentRounds) {
    if (round.closedAt !== null) continue
    moves.push({
      once: `${round.id} consent`,
      body: { type: 'cast-consent', roundId: round.id, value: CONSENT[index % CONSENT.length], comment: '' },
    })
  }
  return moves
}
