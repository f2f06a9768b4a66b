import { sample } from '@servicewerkstatt/shared/testing/samples.ts'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { measureUpdate } from './update-shape.ts'

const NO_LIMITS = { parts: Number.MAX_SAFE_INTEGER, depth: Number.MAX_SAFE_INTEGER }

function nested(depth: number): Uint8Array {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 ? { in: value } : [value]
  const doc = new Y.Doc()
  doc.getMap('cards').set('deep', value)
  return Y.encodeStateAsUpdate(doc)
}

test('every kind of content is walked over to the end', () => {
  const doc = new Y.Doc()
  const text = doc.getText('text')
  text.insert(0, 'Störung 😀')
  text.format(0, 3, { bold: true })
  text.insertEmbed(2, { image: 'x' })
  text.delete(5, 2)
  const card = new Y.Map<unknown>()
  doc.getMap('cards').set('a', card)
  card.set('inner', new Y.Text('x'))
  card.set('bytes', new Uint8Array([1, 2]))
  card.set('any', { list: [1, 2.5, null, true, undefined, 10n, 'x', new Uint8Array([3])], map: {} })
  doc.getMap('inner').set('doc', new Y.Doc({ guid: 'inner' }))
  const element = new Y.XmlElement('p')
  doc
    .getXmlFragment('page')
    .insert(0, [element, new Y.XmlText('y'), new Y.XmlHook('hook') as unknown as Y.XmlElement])
  element.setAttribute('lang', 'de')
  const { structs, ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc))
  const shape = measureUpdate(Y.encodeStateAsUpdate(doc), NO_LIMITS)
  expect(shape.depth).toBe(2)
  expect(shape.parts).toBeGreaterThanOrEqual(structs.length + ds.clients.size)
})

test('a lie about a number of parts costs nothing', () => {
  const encoder = encoding.createEncoder()
  for (const number of [1, 2 ** 40, 5, 0]) encoding.writeVarUint(encoder, number)
  expect(() => measureUpdate(encoding.toUint8Array(encoder), NO_LIMITS)).toThrow(/end of array/i)
})

test('the depth of a value is counted as far as its limit', () => {
  expect(measureUpdate(nested(7), NO_LIMITS).depth).toBe(7)
  expect(measureUpdate(nested(1500), { ...NO_LIMITS, depth: 100 }).depth).toBe(101)
})

test('parts are counted as far as their limit', () => {
  const doc = new Y.Doc()
  for (let card = 0; card < 500; card += 1) doc.getMap('cards').set(`c${card}`, card)
  const update = Y.encodeStateAsUpdate(doc)
  expect(measureUpdate(update, NO_LIMITS).parts).toBeGreaterThan(1000)
  expect(measureUpdate(update, { ...NO_LIMITS, parts: 100 }).parts).toBe(101)
})

test('whatever Yjs can decode can be walked over', () => {
  const json = JSON.stringify(sample('it-servicedesk.de'))
  let walked = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat(20), fc.jsonValue()), { maxLength: 30 }), (edits) => {
      const doc = new Y.Doc()
      const text = doc.getText('text')
      text.insert(0, json.slice(0, 300))
      for (const [at, length, value] of edits) {
        text.delete(at, Math.min(length, text.length - at))
        text.insert(Math.min(at, text.length), json.slice(at, at + length) || 'x')
        doc.getMap('values').set(String(at), value)
        doc.getArray('list').insert(0, [value])
      }
      const update = Y.encodeStateAsUpdate(doc)
      const { structs } = Y.decodeUpdate(update)
      expect(measureUpdate(update, NO_LIMITS).parts).toBeGreaterThanOrEqual(structs.length)
      walked += 1
    }),
    { numRuns: 200 },
  )
  expect(walked).toBe(200)
})
