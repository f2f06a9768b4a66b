/** What points to a person, on the board and in the proceedings. */
import * as Y from 'yjs'
import { COLLECTIONS, type DocumentKind } from '../schema.ts'
import type { WorkshopDocuments } from '../create-documents.ts'
import type { RecordShape } from '../fields.ts'

const PEOPLE = 'participants'
const KINDS: readonly DocumentKind[] = ['board', 'proceedings']

/** Whatever names one person names another one from now on: authors, owners, members of small groups. */
export function reassignPerson(documents: WorkshopDocuments, fromId: string, toId: string): void {
  for (const kind of KINDS) {
    const doc = documents[kind]
    doc.transact(() => {
      for (const [name, shape] of Object.entries(COLLECTIONS[kind])) {
        for (const record of doc.getMap<unknown>(name).values()) {
          if (record instanceof Y.Map) reassignIn(record, shape, fromId, toId)
        }
      }
    })
  }
}

function reassignIn(record: Y.Map<unknown>, shape: RecordShape, fromId: string, toId: string): void {
  for (const [key, field] of Object.entries(shape.fields)) {
    if (field.refersTo !== PEOPLE) continue
    const value = record.get(key)
    if (value === fromId) record.set(key, toId)
    if (value instanceof Y.Map && value.has(fromId)) {
      value.delete(fromId)
      value.set(toId, true)
    }
  }
}

/** Cards that carry a person's name, by id. */
export const cardsOf = (board: Y.Doc, participantId: string): string[] =>
  [...board.getMap<unknown>('cards').entries()].flatMap(([id, card]) =>
    card instanceof Y.Map && card.get('authorId') === participantId && card.get('deletedAt') == null
      ? [id]
      : [],
  )
