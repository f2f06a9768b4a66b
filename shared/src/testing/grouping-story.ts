/** Many people group the same cards at once, some of them offline for a while: no card is lost, none is doubled (CLUS-2). */
import type * as Y from 'yjs'
import { dissolveGroup, groupTogether, mergeGroups, moveToGroup } from '../document/operations/grouping.ts'
import { addRecord, moveRecord } from '../document/operations/records.ts'
import { busyState, Peers } from './peers.ts'

export interface GroupingStory {
  readonly seed: number
  readonly clients: number
  readonly operations: number
  readonly cards: number
}

export interface GroupingOutcome {
  /** Ids of the cards that each client sees in the end, in lists by group; a card twice would stand twice. */
  readonly seen: readonly (readonly string[])[]
  /** How often the number of cards was another one on the way. */
  readonly wrongCounts: number
  /** Operations that did something, and updates that met in another order than they were made. */
  readonly done: number
  readonly crossed: number
}

/** Whole numbers below a limit. Source: "mulberry32" by T. Ettinger (public domain). */
function drawing(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const liveIds = (doc: Y.Doc, name: 'cards' | 'groups'): string[] =>
  [...doc.getMap<Y.Map<unknown>>(name).entries()]
    .filter(([, record]) => record.get('deletedAt') == null)
    .map(([id]) => id)

export function groupCards({ seed, clients, operations, cards }: GroupingStory): GroupingOutcome {
  const draw = drawing(seed)
  const start = busyState(
    Array.from(
      { length: cards },
      (_, n) => (board) => addRecord(board, 'cards', { text: `Karte ${String(n)}` }),
    ),
  )
  const peers = new Peers(clients, start)
  let [done, crossed, wrongCounts] = [0, 0, 0]
  for (let step = 0; step < operations; step += 1) {
    const at = draw(clients)
    const { board } = peers.at(at)
    const cardIds = liveIds(board.doc, 'cards')
    const groupIds = liveIds(board.doc, 'groups')
    const pick = (ids: readonly string[]): string => ids[draw(Math.max(1, ids.length))] ?? ''
    const outcomes = [
      () => groupTogether(board, 'cards', [pick(cardIds), pick(cardIds)]),
      () => moveToGroup(board, 'cards', [pick(cardIds)], pick(groupIds)),
      () => moveToGroup(board, 'cards', [pick(cardIds)], null, pick(cardIds)),
      () => mergeGroups(board, pick(groupIds), pick(groupIds)),
      () => dissolveGroup(board, pick(groupIds)),
      () => moveRecord(board, 'cards', pick(cardIds), pick(cardIds)),
    ]
    // Mergers and dissolving as often as founding, so that groups do not grow without end.
    if (outcomes[draw(outcomes.length)]?.().ok) done += 1
    if (draw(200) === 0) peers.setOnline(draw(clients), draw(2) === 0)
    for (let turn = 0; turn < clients; turn += 1) {
      const which = draw(3)
      if (peers.deliver(draw(clients), which) && which > 0) crossed += 1
    }
    if (liveIds(board.doc, 'cards').length !== cards) wrongCounts += 1
  }
  peers.settle()
  const seen = peers.all.map(({ board: { doc } }) =>
    [...doc.getMap<Y.Map<unknown>>('cards').entries()]
      .filter(([, card]) => card.get('deletedAt') == null)
      .map(([id, card]) => {
        const groupId = card.get('groupId')
        return `${typeof groupId === 'string' ? groupId : ''}/${id}`
      })
      .toSorted(),
  )
  return { seen, wrongCounts, done, crossed }
}
