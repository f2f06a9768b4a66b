/** Which cards stand in which list: by department (said and guessed apart) or by group. Pure; the ids of the lists are what drops name. */
import type { DropList } from '../../drag/drop-intent.ts'

export interface ListedCard {
  readonly id: string
  readonly departmentId: string | null
  readonly groupId?: string | null
  readonly origin: string | null
}

export type CardKind = 'said' | 'guess'

/** A list of cards: those of a department (null: of none that exists) or of a group (null: of none). */
export type CardListKey =
  | { readonly by: 'area'; readonly kind: CardKind; readonly departmentId: string | null }
  | { readonly by: 'group'; readonly groupId: string | null }

/** Written with a slash, which no id contains. */
export const listIdOf = (key: CardListKey): string =>
  key.by === 'group' ? `group/${key.groupId ?? ''}` : `${key.kind}/${key.departmentId ?? ''}`

export function parseListId(listId: string): CardListKey {
  const [head = '', id = ''] = listId.split('/')
  if (head === 'group') return { by: 'group', groupId: id === '' ? null : id }
  return { by: 'area', kind: head === 'guess' ? 'guess' : 'said', departmentId: id === '' ? null : id }
}

export const kindOf = (card: Pick<ListedCard, 'origin'>): CardKind =>
  card.origin === 'assumed_by_team' ? 'guess' : 'said'

/** The department a card is shown under: none when its own is gone. */
export const shownArea = (card: ListedCard, areaIds: readonly string[]): string | null =>
  card.departmentId !== null && areaIds.includes(card.departmentId) ? card.departmentId : null

const itemsOf = (cards: readonly ListedCard[], belongs: (card: ListedCard) => boolean): readonly string[] =>
  cards.filter(belongs).map((card) => card.id)

/** Two lists per department, then those of cards without one. Every card is in exactly one list. */
export function listsByArea(cards: readonly ListedCard[], areaIds: readonly string[]): readonly DropList[] {
  return [...areaIds, null].flatMap((departmentId) =>
    (['said', 'guess'] as const).map((kind) => ({
      id: listIdOf({ by: 'area', kind, departmentId }),
      items: itemsOf(cards, (card) => shownArea(card, areaIds) === departmentId && kindOf(card) === kind),
    })),
  )
}

/** The cards without a group, then the groups. Every card is in exactly one list. */
export function listsByGroup(cards: readonly ListedCard[], groupIds: readonly string[]): readonly DropList[] {
  const shownGroup = (card: ListedCard): string | null =>
    card.groupId != null && groupIds.includes(card.groupId) ? card.groupId : null
  return [null, ...groupIds].map((groupId) => ({
    id: listIdOf({ by: 'group', groupId }),
    items: itemsOf(cards, (card) => shownGroup(card) === groupId),
  }))
}

export const sameLists = (a: readonly DropList[], b: readonly DropList[]): boolean =>
  a.length === b.length &&
  a.every((list, index) => {
    const other = b[index]
    return (
      other !== undefined &&
      list.id === other.id &&
      list.items.length === other.items.length &&
      list.items.every((item, at) => item === other.items[at])
    )
  })

/** The part of a group that this place needs. */
export interface ListedGroup {
  readonly id: string
  readonly stageId: string | null
}

/**
 * Groups that are shown here: those that hold an expectation, and empty ones that no other stage made. A group of cards from another stage
 * is not ours to show.
 */
export function shownGroups(
  groups: readonly ListedGroup[],
  expectationGroups: ReadonlySet<string>,
  cardGroups: ReadonlySet<string>,
): readonly string[] {
  return groups
    .filter(({ id, stageId }) => expectationGroups.has(id) || (stageId === null && !cardGroups.has(id)))
    .map(({ id }) => id)
}
