/** A board of so many bytes, with records as people make them. */
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'

/** @returns how many cards there are */
export function fillBoard(board: Y.Doc, bytes: number): number {
  const cards = board.getMap<Y.Map<unknown>>('cards')
  let written = 0
  let count = 0
  while (written < bytes) {
    const card = new Y.Map<unknown>()
    const text = `${'Auskunft zum Stand einer Störung, bevor jemand danach fragt. '.repeat(8)}${randomBytes(64).toString('hex')}`
    cards.set(`card-${count}`, card)
    card.set('id', `card-${count}`)
    card.set('text', new Y.Text(text))
    card.set('pos', { x: count, y: count * 2 })
    written += text.length + 90
    count += 1
  }
  return count
}
