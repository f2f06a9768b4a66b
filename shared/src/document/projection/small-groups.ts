/** The small groups of a stage in their order. They have none of their own: it is that of their texts. */
import { compareOrdered } from '../../domain/ordering.ts'
import type { RecordView } from '../schema.ts'

export interface GroupInOrder {
  readonly id: string
  /** From 1: "Gruppe 1". */
  readonly no: number
  readonly memberIds: readonly string[]
  /** The proposal on the board that is their common text; null when none was set. */
  readonly textId: string | null
  /** Something stands there, and not in the trash. */
  readonly hasWords: boolean
}

/** What the order needs to know of a text, so that typing in it changes nothing here. */
export interface GroupText {
  readonly id: string
  readonly ord: string
  readonly hasWords: boolean
}

export const toGroupText = ({ id, ord, text }: RecordView<'statementProposals'>): GroupText => ({
  id,
  ord,
  hasWords: text.trim() !== '',
})

/** @param texts the proposals on the board, in any order */
export function smallGroupsOf(
  stageId: string | null,
  groups: readonly RecordView<'smallGroups'>[],
  texts: readonly GroupText[],
): readonly GroupInOrder[] {
  const byId = new Map(texts.map((text) => [text.id, text]))
  return groups
    .filter((group) => group.stageId === stageId && stageId !== null)
    .map((group) => ({ group, id: group.id, ord: byId.get(group.subjectId ?? '')?.ord ?? '' }))
    .toSorted(compareOrdered)
    .map(({ group: { id, memberIds, subjectId } }, index) => ({
      id,
      no: index + 1,
      memberIds: Object.keys(memberIds),
      textId: subjectId,
      hasWords: byId.get(subjectId ?? '')?.hasWords ?? false,
    }))
}
