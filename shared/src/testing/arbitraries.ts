/** Random things that people do on a board, for property tests. Indices pick among what exists, so that most steps meet something. */
import * as fc from 'fast-check'
import type { BoardDocument } from '../document/board-document.ts'
import * as process from '../document/operations/process.ts'
import * as grouping from '../document/operations/grouping.ts'
import * as records from '../document/operations/records.ts'
import { cardToExpectation, joinExpectations } from '../document/operations/expectations.ts'
import { addAgreement, addTarget, deleteAgreement } from '../document/operations/catalogue.ts'
import type { NodeType } from '../document/records/node.ts'
import type { BoardCollection } from '../document/schema.ts'

export type BoardStep =
  | { readonly kind: 'addCard'; readonly text: string; readonly before: number }
  | { readonly kind: 'group'; readonly cards: readonly number[] }
  | { readonly kind: 'moveToGroup'; readonly card: number; readonly group: number }
  | { readonly kind: 'mergeGroups'; readonly from: number; readonly into: number }
  | { readonly kind: 'dissolve'; readonly group: number }
  | { readonly kind: 'moveCard'; readonly card: number; readonly before: number }
  | { readonly kind: 'type'; readonly card: number; readonly at: number; readonly text: string }
  | { readonly kind: 'deleteOrRestoreCard'; readonly card: number }
  | { readonly kind: 'addProcess' }
  | { readonly kind: 'insertNode'; readonly node: number; readonly type: NodeType; readonly after: boolean }
  | { readonly kind: 'connect'; readonly from: number; readonly to: number }
  | { readonly kind: 'deleteNode'; readonly node: number }
  | { readonly kind: 'moveNode'; readonly node: number; readonly x: number; readonly y: number }
  | { readonly kind: 'setTimes'; readonly node: number; readonly times: readonly [number, number, number] }
  | { readonly kind: 'deleteLane'; readonly lane: number }
  | { readonly kind: 'toExpectation'; readonly card: number }
  | { readonly kind: 'addWhy'; readonly expectation: number; readonly text: string }
  | { readonly kind: 'joinExpectations'; readonly keep: number; readonly other: number }
  | { readonly kind: 'addService' }
  | { readonly kind: 'addAgreement'; readonly service: number }
  | { readonly kind: 'deleteAgreement'; readonly agreement: number }

/** Text with everything that has broken editors before: pairs, lone halves, CR, controls, right to left. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom('a\r\nb', '\ud83d', '\udc69x', 'שלום', '👩‍🔧', '\u0000', ''),
)
const pick = fc.nat({ max: 30 })
const nodeType = fc.constantFrom<NodeType[]>(
  'task',
  'task',
  'task',
  'wait',
  'decision',
  'split',
  'join',
  'merge',
)
const step = <K extends BoardStep['kind']>(kind: K, rest: object) =>
  fc.record({ kind: fc.constant(kind), ...rest })

export const boardStep = fc.oneof(
  step('addCard', { text: anyText, before: pick }),
  step('addCard', { text: anyText, before: pick }),
  step('group', { cards: fc.array(pick, { maxLength: 4 }) }),
  step('moveToGroup', { card: pick, group: pick }),
  step('mergeGroups', { from: pick, into: pick }),
  step('dissolve', { group: pick }),
  step('moveCard', { card: pick, before: pick }),
  step('type', { card: pick, at: pick, text: anyText }),
  step('deleteOrRestoreCard', { card: pick }),
  step('addProcess', {}),
  step('insertNode', { node: pick, type: nodeType, after: fc.boolean() }),
  step('insertNode', { node: pick, type: nodeType, after: fc.boolean() }),
  step('connect', { from: pick, to: pick }),
  step('deleteNode', { node: pick }),
  step('moveNode', {
    node: pick,
    x: fc.integer({ min: -500, max: 5000 }),
    y: fc.integer({ min: 0, max: 900 }),
  }),
  step('setTimes', { node: pick, times: fc.tuple(fc.nat(900), fc.nat(900), fc.nat(900)) }),
  step('deleteLane', { lane: pick }),
  step('toExpectation', { card: pick }),
  step('addWhy', { expectation: pick, text: anyText }),
  step('joinExpectations', { keep: pick, other: pick }),
  step('addService', {}),
  step('addAgreement', { service: pick }),
  step('deleteAgreement', { agreement: pick }),
) as fc.Arbitrary<BoardStep>

const PROCESS_WORDS = { name: 'Ablauf', lane: 'Team', start: 'Start', end: 'Ende' }

/** Carries a step out. @returns true when something was written */
export function runBoardStep(board: BoardDocument, action: BoardStep): boolean {
  const id = (name: BoardCollection, index: number): string => {
    const ids = records.orderedRecords(board, name)
    return ids[index % Math.max(ids.length, 1)]?.id ?? 'none'
  }
  switch (action.kind) {
    case 'addCard':
      return records.addRecord(board, 'cards', { text: action.text }, { before: id('cards', action.before) })
        .ok
    case 'group':
      return grouping.groupTogether(board, 'cards', [
        ...new Set(action.cards.map((card) => id('cards', card))),
      ]).ok
    case 'moveToGroup':
      return grouping.moveToGroup(board, 'cards', [id('cards', action.card)], id('groups', action.group)).ok
    case 'mergeGroups':
      return grouping.mergeGroups(board, id('groups', action.from), id('groups', action.into)).ok
    case 'dissolve':
      return grouping.dissolveGroup(board, id('groups', action.group)).ok
    case 'moveCard':
      return records.moveRecord(board, 'cards', id('cards', action.card), id('cards', action.before)).ok
    case 'type': {
      const place = { collection: 'cards', id: id('cards', action.card), field: 'text' } as const
      const before = records.coText(board, place)?.toString() ?? ''
      const at = action.at % (before.length + 1)
      return records.setText(board, place, before.slice(0, at) + action.text + before.slice(at)).ok
    }
    case 'deleteOrRestoreCard': {
      const card = id('cards', action.card)
      return records.deleteRecord(board, 'cards', card).ok
    }
    case 'addProcess':
      return process.addProcess(board, PROCESS_WORDS).ok
    case 'insertNode': {
      const node = nodeAt(board, action.node)
      const insert = action.after ? process.insertNodeAfter : process.insertNodeBefore
      return insert(board, node, action.type).ok
    }
    case 'connect':
      return process.connectNodes(board, nodeAt(board, action.from), nodeAt(board, action.to)).ok
    case 'deleteNode':
      return process.deleteNode(board, nodeAt(board, action.node)).ok
    case 'moveNode':
      return process.moveNodes(board, [{ id: nodeAt(board, action.node), pos: { x: action.x, y: action.y } }])
        .ok
    case 'setTimes': {
      const [o, m, p] = action.times
      return records.setFields(board, 'nodes', nodeAt(board, action.node), { processTime: { o, m, p } }).ok
    }
    case 'deleteLane':
      return process.deleteLane(board, id('lanes', action.lane)).ok
    case 'toExpectation':
      return cardToExpectation(board, id('cards', action.card)).ok
    case 'addWhy':
      return records.addInner(board, 'expectations', id('expectations', action.expectation), 'whys', {
        answer: action.text,
      }).ok
    case 'joinExpectations':
      return joinExpectations(board, id('expectations', action.keep), id('expectations', action.other)).ok
    case 'addService':
      return records.addRecord(board, 'catalogue', {}).ok
    case 'addAgreement': {
      const added = addAgreement(board, id('catalogue', action.service), 'sla')
      return added.ok && addTarget(board, added.id).ok
    }
    case 'deleteAgreement':
      return deleteAgreement(board, id('agreements', action.agreement)).ok
  }
}

/** Nodes have no order of their own; by id is as good as any here. */
function nodeAt(board: BoardDocument, index: number): string {
  const ids = [...board.collection('nodes').keys()].filter((nodeId) => board.live('nodes', nodeId)).toSorted()
  return ids[index % Math.max(ids.length, 1)] ?? 'none'
}
