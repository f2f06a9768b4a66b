/** Which cards of a stage stand in which list: those without a group, then the groups. Pure; the ids of the lists are what drops name. */
import type { DropList } from '../../drag/drop-intent.ts'

export interface ListedCard {
  readonly id: string
  readonly stageId: string | null
  readonly groupId: string | null
}

export interface ListedGroup {
  readonly id: string
  readonly stageId: string | null
}

/** Written with a slash, which no id contains. */
export const listIdOf = (groupId: string | null): string => `group/${groupId ?? ''}`

export const groupIdOf = (listId: string): string | null => listId.slice('group/'.length) || null

/** Groups that hold a card of the stage, and empty ones that were made for it. */
export function shownGroups(
  groups: readonly ListedGroup[],
  inUse: readonly string[],
  stageId: string,
): readonly string[] {
  const used = new Set(inUse)
  return groups.filter((group) => used.has(group.id) || group.stageId === stageId).map(({ id }) => id)
}

/** Every card of the stage is in exactly one list; one whose group is gone stands without a group. */
export function stageLists(
  cards: readonly ListedCard[],
  groupIds: readonly string[],
  stageId: string,
): readonly DropList[] {
  const known = new Set(groupIds)
  const own = cards.filter((card) => card.stageId === stageId)
  const shown = ({ groupId }: ListedCard): string | null =>
    groupId !== null && known.has(groupId) ? groupId : null
  return [null, ...groupIds].map((groupId) => ({
    id: listIdOf(groupId),
    items: own.filter((card) => shown(card) === groupId).map(({ id }) => id),
  }))
}

export const sameLists = (a: readonly DropList[], b: readonly DropList[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
