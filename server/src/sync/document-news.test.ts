import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bringsNews } from './document-news.ts'

const checked = (bytes: Uint8Array) => ({ bytes, decoded: Y.decodeUpdate(bytes) })
const stateOf = (doc: Y.Doc) => checked(Y.encodeStateAsUpdate(doc))
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

test('the whole of what everybody has is no news, deletions included', () => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'abcdef')
  doc.getText('t').delete(1, 3)
  doc.getMap('m').set('k', { a: 1 })
  doc.getMap('m').set('k', { a: 2 })
  expect(bringsNews(copyOf(doc), stateOf(doc))).toBe(false)
  expect(bringsNews(doc, stateOf(new Y.Doc()))).toBe(false)
})

test('an insertion is news, and so is a deletion alone', () => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'abcdef')
  const reader = copyOf(doc)
  reader.getText('t').delete(2, 1)
  expect(bringsNews(doc, stateOf(reader))).toBe(true)
  const writer = copyOf(doc)
  writer.getText('t').insert(6, '!')
  expect(bringsNews(doc, stateOf(writer))).toBe(true)
})

test('a deletion of what is not known yet is news', () => {
  const other = new Y.Doc()
  other.getText('t').insert(0, 'abc')
  const before = Y.encodeStateVector(other)
  other.getText('t').delete(0, 1)
  expect(bringsNews(new Y.Doc(), checked(Y.encodeStateAsUpdate(other, before)))).toBe(true)
})

test('it says the same as applying and looking', () => {
  const edit = fc.record({ at: fc.nat(20), remove: fc.nat(3), text: fc.string({ maxLength: 3 }) })
  let news = 0
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.array(edit, { maxLength: 3 }), (common, own) => {
      const type = (doc: Y.Doc, edits: typeof common): void => {
        const text = doc.getText('t')
        for (const { at, remove, text: inserted } of edits) {
          const position = Math.min(at, text.length)
          text.delete(position, Math.min(remove, text.length - position))
          text.insert(position, inserted)
        }
      }
      const server = new Y.Doc()
      type(server, common)
      const client = copyOf(server)
      type(client, own)
      const update = stateOf(client)
      const says = bringsNews(server, update)
      let changed = false
      server.on('update', () => {
        changed = true
      })
      Y.applyUpdate(server, update.bytes)
      expect(says).toBe(changed)
      news += says ? 1 : 0
    }),
  )
  expect(news).toBeGreaterThan(10)
})
