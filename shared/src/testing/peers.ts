/**
 * A small network in memory: updates wait in inboxes, the test decides what is delivered, in which order, and who is offline. Each peer is a
 * board of its own with ids that tell the peer, so that a failing run can be read.
 */
import * as Y from 'yjs'
import { BoardDocument } from '../document/board-document.ts'
import { createWorkshop } from '../document/create-workshop.ts'
import { newDocuments } from '../document/create-documents.ts'
import { RecordIndex } from '../document/projection/record-index.ts'
import { COLLECTIONS, SINGLETONS, type BoardCollection, type BoardSingleton } from '../document/schema.ts'

export const TEST_NOW = '2026-11-23T10:00:00.000Z'

/** Ids in a fixed sequence: `card-a1`, `card-a2` … */
export function countingIds(label: string): (prefix: string) => string {
  let last = 0
  return (prefix) => `${prefix}-${label}${String((last += 1))}`
}

/** The state of a new workshop's board, the common start of all peers. */
export function startState(): Uint8Array {
  const docs = newDocuments()
  const workshop = {
    id: 'ws-test',
    title: 'Test',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    code: 'K7M4QT',
  } as const
  createWorkshop(docs, workshop, { newId: countingIds('start'), now: TEST_NOW })
  return Y.encodeStateAsUpdate(docs.board)
}

/** The same with something on it, so that random steps meet something from the first one on. */
export function busyState(actions: readonly ((board: BoardDocument) => unknown)[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 99
  Y.applyUpdate(doc, startState())
  const board = new BoardDocument(doc, { newId: countingIds('busy'), now: () => TEST_NOW })
  for (const act of actions) act(board)
  return Y.encodeStateAsUpdate(doc)
}

export interface Peer {
  readonly board: BoardDocument
  readonly inbox: Uint8Array[]
  isOnline: boolean
  /** Made while offline, sent on return. */
  readonly outbox: Uint8Array[]
}

export class Peers {
  readonly all: readonly Peer[]

  constructor(count: number, start: Uint8Array = startState()) {
    this.all = Array.from({ length: count }, (_, index) => this.createPeer(index, start))
  }

  /** The nth peer, counted round, so that any random number names one. */
  at(index: number): Peer {
    const peer = this.all[index % this.all.length]
    if (!peer) throw new Error('no peers')
    return peer
  }

  /** Delivers one waiting update, not necessarily the oldest. */
  deliver(peerIndex: number, updateIndex: number): boolean {
    const { inbox, board, isOnline } = this.at(peerIndex)
    const [update] = isOnline && inbox.length > 0 ? inbox.splice(updateIndex % inbox.length, 1) : []
    if (!update) return false
    Y.applyUpdate(board.doc, update, 'network')
    return true
  }

  setOnline(peerIndex: number, isOnline: boolean): void {
    const peer = this.at(peerIndex)
    peer.isOnline = isOnline
    if (isOnline) for (const update of peer.outbox.splice(0)) this.broadcast(peer, update)
  }

  /** Everybody comes back and gets everything. */
  settle(): void {
    for (const [index] of this.all.entries()) this.setOnline(index, true)
    for (const { inbox, board } of this.all) {
      for (const update of inbox.splice(0)) Y.applyUpdate(board.doc, update, 'network')
    }
  }

  /** What each peer sees; compare these, not state vectors, which ignore deletions. */
  views(): unknown[] {
    return this.all.map(({ board }) => readBoard(board.doc))
  }

  private createPeer(index: number, start: Uint8Array): Peer {
    const doc = new Y.Doc()
    doc.clientID = index + 1
    Y.applyUpdate(doc, start, 'network')
    const board = new BoardDocument(doc, {
      newId: countingIds('abcdefghij'[index % 10] ?? 'z'),
      now: () => TEST_NOW,
      by: () => `p-${String(index)}`,
    })
    const peer: Peer = { board, inbox: [], outbox: [], isOnline: true }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return
      if (peer.isOnline) this.broadcast(peer, update)
      else peer.outbox.push(update)
    })
    return peer
  }

  private broadcast(from: Peer, update: Uint8Array): void {
    for (const peer of this.all) if (peer !== from) peer.inbox.push(update)
  }
}

/** The whole board as the interface would read it. */
export function readBoard(doc: Y.Doc): Record<string, unknown> {
  const index = new RecordIndex(doc)
  const collections = (Object.keys(COLLECTIONS.board) as BoardCollection[]).map(
    (name) => [name, index.all(name)] as const,
  )
  const singletons = (Object.keys(SINGLETONS.board) as BoardSingleton[]).map(
    (name) => [name, index.singleton(name)] as const,
  )
  index.destroy()
  return Object.fromEntries([...collections, ...singletons])
}
