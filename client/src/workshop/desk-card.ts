/**
 * One's own cards as this device holds them. What the person wants stands beside what the server has said it holds, so that after any interruption
 * the difference is what is left to do. Pure.
 */
import type { Level } from '@servicewerkstatt/shared/domain/writing/levels.ts'
import { LEVELS } from '@servicewerkstatt/shared/domain/writing/levels.ts'

/** `revealed`: among the others' cards. `late`: with the facilitators. */
export type CardState = 'draft' | 'handedIn' | 'revealed' | 'late'

export interface DeskCard {
  readonly id: string
  readonly stageId: string
  readonly text: string
  readonly state: CardState
  /** Thrown away; it stays until the server knows. */
  readonly isGone: boolean
  /** The strictest level that was shown above the field. */
  readonly level: Level
  /** Secret of the author's device; the server gets its hash. */
  readonly secret: string
  /** What the server holds of it; null: nothing. */
  readonly known: { readonly text: string; readonly handedIn: boolean } | null
  /** How often it was handed in: makes the id of the command, so that repeating it does it once. */
  readonly handIns: number
  /** Why the server does not take it as it is; cleared by the next change. */
  readonly problem: string | null
}

export type DeskWork = 'save' | 'hand-in' | 'take-back' | 'drop'

/** The next thing the server has to be told about a card; null when both agree or the person has to change something first. */
export function workFor({ state, isGone, known, text, problem }: DeskCard): DeskWork | null {
  if (problem !== null || state === 'revealed' || state === 'late') return null
  if (isGone) return known === null ? null : 'drop'
  if (state === 'handedIn') return known?.handedIn && known.text === text ? null : 'hand-in'
  if (known?.handedIn) return 'take-back'
  if (text.trim() === '' && known === null) return null
  return known?.text === text ? null : 'save'
}

export const isSettled = (card: DeskCard): boolean => workFor(card) === null && card.problem === null

/** A card that is nowhere any more: thrown away and unknown to the server. */
export const isOver = ({ isGone, known }: DeskCard): boolean => isGone && known === null

const STATES: readonly unknown[] = ['draft', 'handedIn', 'revealed', 'late']

/** What an older version or somebody's hand left in the storage of the browser may be anything. */
export function isDeskCard(value: unknown): value is DeskCard {
  if (typeof value !== 'object' || value === null) return false
  const card = value as Partial<Record<keyof DeskCard, unknown>>
  return (
    typeof card.id === 'string' &&
    typeof card.stageId === 'string' &&
    typeof card.text === 'string' &&
    typeof card.secret === 'string' &&
    typeof card.isGone === 'boolean' &&
    typeof card.handIns === 'number' &&
    STATES.includes(card.state) &&
    (LEVELS as readonly unknown[]).includes(card.level) &&
    (card.problem === null || typeof card.problem === 'string') &&
    (card.known === null || isKnown(card.known))
  )
}

const isKnown = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'handedIn' in value &&
  typeof value.handedIn === 'boolean'

export interface ServerDraft {
  readonly stageId: string
  readonly id: string
  readonly text: string
  readonly handedIn: boolean
}

/**
 * What the server holds meets what this device holds. Words that the server does not have yet win; a card it knows and this device does not is taken
 * over; one that both had and the server has no more was revealed or thrown away on another device.
 */
export function mergeDrafts(
  cards: readonly DeskCard[],
  drafts: readonly ServerDraft[],
  fresh: (draft: ServerDraft) => Pick<DeskCard, 'secret' | 'level'>,
): readonly DeskCard[] {
  const onServer = new Map(drafts.map((draft) => [draft.id, draft]))
  const here = cards.flatMap((card): readonly DeskCard[] => {
    const draft = onServer.get(card.id)
    const hasWork = workFor(card) !== null
    if (draft === undefined) {
      if (card.known === null || card.state === 'revealed' || card.state === 'late') return [card]
      return hasWork && !card.isGone ? [{ ...card, known: null }] : []
    }
    const known = { text: draft.text, handedIn: draft.handedIn }
    if (hasWork || card.problem !== null) return [{ ...card, known }]
    return [{ ...card, known, text: draft.text, state: draft.handedIn ? 'handedIn' : 'draft' }]
  })
  const hereIds = new Set(cards.map(({ id }) => id))
  const elsewhere = drafts
    .filter(({ id }) => !hereIds.has(id))
    .map((draft): DeskCard => {
      const { id, stageId, text, handedIn } = draft
      const state = handedIn ? 'handedIn' : 'draft'
      const known = { text, handedIn }
      return { id, stageId, text, state, known, isGone: false, handIns: 0, problem: null, ...fresh(draft) }
    })
  return [...here, ...elsewhere]
}
