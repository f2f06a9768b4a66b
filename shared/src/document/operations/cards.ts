/** Cards once they are revealed: what becomes of them. A card stays where it is and says what it became; what it became stands on its own. */
import * as Y from 'yjs'
import { refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import type { RecordView } from '../schema.ts'
import { DELETED_AT, readText } from '../yjs-record.ts'
import { cardToExpectation } from './expectations.ts'
import { addNode, addProcess, insertNodeAfter, insertNodeBefore } from './process.ts'
import { addRecord, orderedRecords } from './records.ts'

export type Becomes = NonNullable<RecordView<'cards'>['becameType']>

/** Names for a process that is made because there is none yet, in the workshop's language. */
export interface NewProcessWords {
  readonly name: string
  readonly lane: string
  readonly start: string
  readonly end: string
}

/** Where a step from a card goes. */
export interface StepPlace {
  /** Missing, or gone: into the first process. */
  readonly processId?: string | undefined
  /** Behind this step. Missing, or gone: at the end. */
  readonly afterId?: string | undefined
}

/**
 * A card becomes a proposal, a goal, an assumed expectation, a step, or something for later.
 * @returns the id of what it became. Reason `would-repeat` when it has become something already
 */
export function cardBecomes(
  board: BoardDocument,
  cardId: string,
  what: Becomes,
  words: NewProcessWords,
  place: StepPlace = {},
): OperationResult<{ readonly id: string }> {
  if (what === 'expectation') return cardToExpectation(board, cardId)
  return board.transact(() => {
    const card = board.live('cards', cardId)
    if (!card) return refused('missing')
    if (card.get('becameType') != null) return refused('would-repeat')
    const added = add(board, what, { text: readText(card.get('text')), card, words, place })
    if (added.ok) {
      card.set('becameType', what)
      card.set('becameId', added.id)
    }
    return added
  })
}

interface Source {
  readonly text: string
  readonly card: Y.Map<unknown>
  readonly words: NewProcessWords
  readonly place: StepPlace
}

function add(
  board: BoardDocument,
  what: Exclude<Becomes, 'expectation'>,
  { text, card, words, place }: Source,
): OperationResult<{ readonly id: string }> {
  const idIn = (key: string): string | null => {
    const value = card.get(key)
    return typeof value === 'string' ? value : null
  }
  // Only a card with a name hands one on.
  const traces = idIn('authorId') === null ? { createdBy: null } : {}
  switch (what) {
    case 'statementProposal':
      return addRecord(board, 'statementProposals', { ...traces, text, authorId: idIn('authorId') })
    case 'goal':
      return addRecord(board, 'goals', { ...traces, text })
    case 'parkingItem':
      return addRecord(board, 'parkingItems', {
        ...traces,
        text,
        stageId: idIn('stageId'),
        authorId: idIn('authorId'),
      })
    case 'node':
      return addStep(board, text, words, place)
  }
}

/** The new step stands behind the one that was named, else at the end of its process, which is made when there is none. */
function addStep(
  board: BoardDocument,
  name: string,
  words: NewProcessWords,
  place: StepPlace,
): OperationResult<{ readonly id: string }> {
  if (place.afterId !== undefined) {
    const behind = insertNodeAfter(board, place.afterId, 'task', { name })
    if (behind.ok) return behind
  }
  const isThere = place.processId !== undefined && board.live('processes', place.processId) !== undefined
  const processId = isThere ? place.processId : orderedRecords(board, 'processes')[0]?.id
  if (processId === undefined) {
    const made = addProcess(board, words)
    return made.ok ? insertNodeBefore(board, made.endId, 'task', { name, laneId: made.laneId }) : made
  }
  const isEnd = (node: unknown): boolean =>
    node instanceof Y.Map &&
    node.get(DELETED_AT) == null &&
    node.get('processId') === processId &&
    node.get('type') === 'end'
  const end = [...board.collection('nodes').entries()].find(([, node]) => isEnd(node))
  return end ? insertNodeBefore(board, end[0], 'task', { name }) : addNode(board, processId, 'task', { name })
}
