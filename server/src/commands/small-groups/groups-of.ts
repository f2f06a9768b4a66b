/** The small groups of a stage as a command finds them, and writing who belongs to one. */
import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import {
  type GroupInOrder,
  smallGroupsOf,
  toGroupText,
} from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import type { Run } from '../command-call.ts'

export const groupsOf = (
  { board, proceedings }: Pick<Run, 'board' | 'proceedings'>,
  stageId: string,
): readonly GroupInOrder[] =>
  smallGroupsOf(stageId, proceedings.all('smallGroups'), board.all('statementProposals').map(toGroupText))

const asSet = (ids: readonly string[]): Record<string, true> =>
  Object.fromEntries(ids.map((id) => [id, true as const]))

export const writeMembers = ({ documents }: Run, groupId: string, memberIds: readonly string[]): void => {
  patchRecord(documents.proceedings, 'smallGroups', groupId, { memberIds: asSet(memberIds) })
}

/** For a new record, which is written in one go. */
export const membersOf = asSet
