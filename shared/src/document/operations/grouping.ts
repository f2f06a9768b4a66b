/**
 * Grouping cards and expectations. A card points to its group and the group holds nothing, so two people grouping one card leave it in
 * exactly one group, and no grouping operation can lose or double a card (WD6).
 */
import * as Y from 'yjs'
import { done, refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import type { RecordView } from '../schema.ts'
import { DELETED_AT } from '../yjs-record.ts'
import { addRecord, deleteRecord, moveRecord, setFields } from './records.ts'

/** What can be grouped. */
export type Groupable = 'cards' | 'expectations'

const assign = (
  board: BoardDocument,
  kind: Groupable,
  id: string,
  groupId: string | null,
): OperationResult =>
  kind === 'cards'
    ? setFields(board, 'cards', id, { groupId })
    : setFields(board, 'expectations', id, { groupId })

/** Puts cards into a group (null: takes them out), in one undo step, before another card of the group or at its end. */
export function moveToGroup(
  board: BoardDocument,
  kind: Groupable,
  ids: readonly string[],
  groupId: string | null,
  before: string | null = null,
): OperationResult {
  return board.transact(() => {
    if (groupId !== null && !board.live('groups', groupId)) return refused('missing')
    for (const id of ids) {
      assign(board, kind, id, groupId)
      moveRecord(board, kind, id, before, (record) => (record.get('groupId') ?? null) === groupId)
    }
    return done
  })
}

/** A new group over the given cards. */
export function groupTogether(
  board: BoardDocument,
  kind: Groupable,
  ids: readonly string[],
  values: Partial<Pick<RecordView<'groups'>, 'title' | 'stageId'>> = {},
): OperationResult<{ readonly id: string }> {
  return board.transact(() => {
    const group = addRecord(board, 'groups', values)
    if (group.ok) moveToGroup(board, kind, ids, group.id)
    return group
  })
}

const membersOf = (board: BoardDocument, kind: Groupable, groupId: string): string[] =>
  [...board.collection(kind).entries()].flatMap(([id, item]) =>
    item instanceof Y.Map && item.get(DELETED_AT) == null && item.get('groupId') === groupId ? [id] : [],
  )

/** Everything of one group goes into another one, which keeps its title. */
export function mergeGroups(board: BoardDocument, fromId: string, intoId: string): OperationResult {
  return board.transact(() => {
    if (!board.live('groups', fromId) || !board.live('groups', intoId)) return refused('missing')
    if (fromId === intoId) return refused('would-repeat')
    for (const kind of ['cards', 'expectations'] as const) {
      for (const id of membersOf(board, kind, fromId)) assign(board, kind, id, intoId)
    }
    return deleteRecord(board, 'groups', fromId)
  })
}

/** Dissolving a group never removes cards. */
export function dissolveGroup(board: BoardDocument, groupId: string): OperationResult {
  return board.transact(() => {
    if (!board.live('groups', groupId)) return refused('missing')
    for (const kind of ['cards', 'expectations'] as const) {
      for (const id of membersOf(board, kind, groupId)) assign(board, kind, id, null)
    }
    return deleteRecord(board, 'groups', groupId)
  })
}
