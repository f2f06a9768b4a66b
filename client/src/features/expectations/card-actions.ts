/** What people do with cards, as one transaction each. */
import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { groupTogether, moveToGroup } from '@servicewerkstatt/shared/document/operations/grouping.ts'
import { addRecord, moveRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { DropIntent } from '../../drag/drop-intent.ts'
import { type CardKind, parseListId } from './card-lists.ts'

/** Carries out a drop. A guess stays a guess, wherever it is dropped: only the department changes. */
export function moveCard(board: BoardDocument, intent: DropIntent): boolean {
  const target = parseListId(intent.list)
  if (target.by === 'group') {
    return moveToGroup(board, 'expectations', [intent.id], target.groupId, intent.before).ok
  }
  return board.transact(() => {
    const isSet = setFields(board, 'expectations', intent.id, { departmentId: target.departmentId }).ok
    return isSet && moveRecord(board, 'expectations', intent.id, intent.before).ok
  })
}

/** One place up or down in its list: the way without dragging. */
export function shiftCard(board: BoardDocument, items: readonly string[], id: string, by: -1 | 1): boolean {
  const index = items.indexOf(id)
  const before = by === -1 ? items[index - 1] : (items[index + 2] ?? null)
  if (index < 0 || before === undefined || (by === 1 && index === items.length - 1)) return false
  return moveRecord(board, 'expectations', id, before).ok
}

export function moveToArea(
  board: BoardDocument,
  ids: readonly string[],
  departmentId: string | null,
): boolean {
  return board.transact(() =>
    ids.map((id) => setFields(board, 'expectations', id, { departmentId }).ok).some(Boolean),
  )
}

export function moveIntoGroup(board: BoardDocument, ids: readonly string[], groupId: string | null): boolean {
  return moveToGroup(board, 'expectations', ids, groupId).ok
}

/** @returns the id of the new group, or null when nothing happened */
export function groupCards(
  board: BoardDocument,
  ids: readonly string[],
  title: string | null = null,
): string | null {
  const made = groupTogether(board, 'expectations', ids, { title })
  return made.ok ? made.id : null
}

/** What somebody asked for, in one sentence; everything else comes later. */
export function addExpectation(
  board: BoardDocument,
  statement: string,
  departmentId: string | null,
  kind: CardKind,
): string | null {
  const origin = kind === 'guess' ? 'assumed_by_team' : 'stated'
  const made = addRecord(board, 'expectations', { statement, departmentId, origin })
  return made.ok ? made.id : null
}
