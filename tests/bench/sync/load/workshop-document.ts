/**
 * A large workshop as thirty people would have written it, as the updates that their clients sent: cards and comments in the
 * form of `shared/src/document`, the same for the same seed.
 */
import { createYRecord } from '@servicewerkstatt/shared/document/yjs-record.ts'
import { card } from '@servicewerkstatt/shared/document/records/card.ts'
import * as Y from 'yjs'
import { seededRandom } from './seeded-random.ts'

const PEOPLE = 30
const WORDS =
  'wir brauchen die Auskunft schneller weil unsere Kundinnen sonst warten und der Antrag liegen bleibt bis jemand nachfragt'.split(
    ' ',
  )
/** Cards that one update brings; the clients send what a person does in one go. */
const CARDS_PER_UPDATE = 4

export interface LargeWorkshop {
  updates: Uint8Array[]
  /** Size of the whole as one update. */
  bytes: number
  cards: number
}

/** @param bytes about how large the whole shall be */
export function buildLargeWorkshop(bytes: number): LargeWorkshop {
  const random = seededRandom(3)
  const whole = new Y.Doc()
  const updates: Uint8Array[] = []
  const authors = Array.from({ length: PEOPLE }, () => {
    const doc = new Y.Doc()
    doc.clientID = Math.floor(random() * 2 ** 32)
    return doc
  })
  const word = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? ''
  let cards = 0
  let size = 0
  while (size < bytes) {
    const author = authors[Math.floor(random() * PEOPLE)] ?? whole
    const before = Y.encodeStateVector(author)
    author.transact(() => {
      for (let count = 0; count < CARDS_PER_UPDATE; count += 1) {
        const id = `card-${String(cards).padStart(6, '0')}`
        cards += 1
        const text = Array.from({ length: 8 + Math.floor(random() * 16) }, word).join(' ')
        author.getMap('cards').set(id, createYRecord(card, { id, text, x: cards, y: cards }, 'shared'))
      }
    })
    const update = Y.encodeStateAsUpdate(author, before)
    updates.push(update)
    size += update.length
  }
  whole.transact(() => {
    for (const update of updates) Y.applyUpdate(whole, update)
  })
  return { updates, bytes: Y.encodeStateAsUpdate(whole).length, cards }
}

/** Whether a document holds all of it. */
export const isComplete = (doc: Y.Doc, { cards }: Pick<LargeWorkshop, 'cards'>): boolean =>
  doc.getMap('cards').size === cards
