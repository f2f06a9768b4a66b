import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardStep, runBoardStep, type BoardStep } from '../testing/arbitraries.ts'
import { busyState, Peers, readBoard } from '../testing/peers.ts'
import { boardViolations, type Violation } from './invariants.ts'

type NetworkStep =
  | { readonly kind: 'do'; readonly peer: number; readonly action: BoardStep }
  | { readonly kind: 'deliver'; readonly peer: number; readonly update: number }
  | { readonly kind: 'online'; readonly peer: number; readonly isOnline: boolean }

const peer = fc.nat({ max: 2 })
const networkStep: fc.Arbitrary<NetworkStep> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('do' as const), peer, action: boardStep }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('deliver' as const), peer, update: fc.nat({ max: 20 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('online' as const), peer, isOnline: fc.boolean() }) },
)

const BEFORE: readonly BoardStep[] = [
  ...['eins', 'zwei', 'drei', 'vier'].map((text) => ({ kind: 'addCard', text, before: 99 }) as const),
  { kind: 'group', cards: [0, 1] },
  { kind: 'addProcess' },
  ...[0, 1, 1].map((node) => ({ kind: 'insertNode', node, type: 'task', after: true }) as const),
  { kind: 'toExpectation', card: 0 },
  { kind: 'toExpectation', card: 1 },
  { kind: 'addService' },
]
const BUSY = busyState(BEFORE.map((action) => (board) => runBoardStep(board, action)))
/**
 * Delivered out of order, an update may wait for an earlier one while its deletions are carried out already: a key that is just being replaced is
 * missing until the other half arrives. The server never sends in such an order; reading must be safe even then.
 */
function expectRules(doc: Y.Doc): void {
  const isWaiting = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  const keysMayBeMissing = ({ rule }: Violation): boolean => isWaiting && rule === 'WD2'
  expect(boardViolations(doc).filter((violation) => !keysMayBeMissing(violation))).toEqual([])
  expect(() => readBoard(doc)).not.toThrow()
}

const seen = { written: 0, delivered: 0, offline: 0, conflicting: 0 }

/** Many random runs on a busy machine; the limit only ends a run that hangs. */
const LIMIT = { timeout: 120_000 }

test(
  '[WD1–WD16] several peers, random operations, delivery and disconnects: rules hold after each step, views are equal at the end',
  LIMIT,
  () => {
    fc.assert(
      fc.property(fc.array(networkStep, { minLength: 20, maxLength: 60, size: 'max' }), (steps) => {
        const peers = new Peers(3, BUSY)
        for (const step of steps) {
          if (step.kind === 'do') {
            if (runBoardStep(peers.at(step.peer).board, step.action)) seen.written += 1
          } else if (step.kind === 'deliver') {
            if (peers.deliver(step.peer, step.update)) seen.delivered += 1
          } else {
            peers.setOnline(step.peer, step.isOnline)
            if (!step.isOnline) seen.offline += 1
          }
          expectRules(peers.at(step.peer).board.doc)
        }
        if (peers.all.filter(({ inbox }) => inbox.length > 0).length > 1) seen.conflicting += 1
        peers.settle()
        const [first, ...others] = peers.views()
        for (const view of others) expect(view).toEqual(first)
        for (const { board } of peers.all) expect(boardViolations(board.doc)).toEqual([])
        // The server stores updates one by one and merges them; that way must lead to the same board.
        const merged = new Y.Doc()
        Y.applyUpdate(merged, Y.mergeUpdates(peers.all.map(({ board }) => Y.encodeStateAsUpdate(board.doc))))
        expect(readBoard(merged)).toEqual(first)
      }),
      { numRuns: 150 },
    )
  },
)

test('[WD6] grouping by several people at once never loses or doubles a card', LIMIT, () => {
  const grouping = boardStep.filter(({ kind }) =>
    ['group', 'moveToGroup', 'mergeGroups', 'dissolve', 'moveCard'].includes(kind),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(peer, grouping, fc.boolean()), { minLength: 10, maxLength: 60, size: 'max' }),
      (steps) => {
        const peers = new Peers(3)
        for (let card = 0; card < 12; card += 1) {
          runBoardStep(peers.at(0).board, { kind: 'addCard', text: `card ${String(card)}`, before: 99 })
        }
        peers.settle()
        const before = cardTexts(peers.views()[0])
        for (const [who, action, deliver] of steps) {
          runBoardStep(peers.at(who).board, action)
          if (deliver) peers.deliver(who + 1, 0)
          expect(cardTexts(readBoard(peers.at(who).board.doc))).toEqual(before)
        }
        peers.settle()
        for (const view of peers.views()) expect(cardTexts(view)).toEqual(before)
      },
    ),
    { numRuns: 40 },
  )
})

const cardTexts = (view: unknown): string[] =>
  (view as { cards: readonly { text: string }[] }).cards.map((card) => card.text).toSorted()

afterAll(() => {
  // A random test that met nothing shows nothing.
  expect(seen.written).toBeGreaterThan(800)
  expect(seen.delivered).toBeGreaterThan(100)
  expect(seen.offline).toBeGreaterThan(20)
  expect(seen.conflicting).toBeGreaterThan(20)
})
