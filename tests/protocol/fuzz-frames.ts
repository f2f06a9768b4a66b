/**
 * Frames as a broken or hostile client could send them: real ones with bytes changed, cut, doubled, or replaced by numbers that
 * lie, and plain noise.
 */
import { MESSAGE, SYNC_STEP, encodeBarrier } from '@servicewerkstatt/shared/protocol/messages.ts'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * Every one of these is run each time. A seed that once failed stays here for good, with what it found:
 * 1–4 the first ones, chosen without a reason.
 */
export const KEPT_SEEDS = [1, 2, 3, 4]

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const sync = (step: number, bytes: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })

function awareness(entries: readonly [clientId: number, clock: number, state: string][]): Uint8Array {
  const part = frame((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const [clientId, clock, state] of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, part)
  })
}

/** A document with every kind of content that Yjs knows. */
function richDocument(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 4711
  const text = doc.getText('statement')
  text.insert(0, 'Wir liefern Störungsbehebung 😀 für alle.')
  text.format(4, 7, { bold: true })
  text.insertEmbed(3, { image: 'mark.svg' })
  text.delete(10, 6)
  const cards = doc.getMap('cards')
  const card = new Y.Map<unknown>()
  cards.set('a', card)
  card.set('text', new Y.Text('Auskunft'))
  card.set('bytes', new Uint8Array([1, 2, 3]))
  card.set('any', { nested: [1, 2.5, null, true, 'x'] })
  cards.set('b', 1)
  cards.delete('b')
  doc.getArray('list').insert(0, [1, 'zwei', { drei: 3 }])
  doc.getMap('inner').set('doc', new Y.Doc({ guid: 'inner' }))
  const element = new Y.XmlElement('p')
  doc.getXmlFragment('page').insert(0, [element])
  element.setAttribute('lang', 'de')
  return doc
}

function realFrames(): Uint8Array[] {
  const doc = richDocument()
  const whole = Y.encodeStateAsUpdate(doc)
  const before = Y.encodeStateVector(doc)
  doc.getText('statement').insert(0, 'Heute: ')
  doc.getText('statement').delete(20, 2)
  const next = Y.encodeStateAsUpdate(doc, before)
  return [
    sync(SYNC_STEP.step1, new Uint8Array([0])),
    sync(SYNC_STEP.step1, Y.encodeStateVector(doc)),
    sync(SYNC_STEP.step2, whole),
    sync(SYNC_STEP.update, whole),
    sync(SYNC_STEP.update, next),
    sync(SYNC_STEP.update, new Uint8Array([0, 0])),
    awareness([[4711, 1, '{"name":"Ann","at":{"x":1,"y":2}}']]),
    awareness([
      [4711, 2, '{"name":"Ann"}'],
      [4712, 1, '{"name":"Ben 😀"}'],
      [4713, 9, 'null'],
    ]),
    new Uint8Array([MESSAGE.queryAwareness]),
    encodeBarrier(1),
    encodeBarrier(2 ** 40),
  ]
}

/** Bytes at which encodings of numbers and kinds change. */
const edgeByte = fc.constantFrom(0, 1, 2, 4, 10, 0x1f, 0x20, 0x3f, 0x40, 0x7f, 0x80, 0x84, 0xc0, 0xff)
const anyByte = fc.integer({ min: 0, max: 255 })
/** Numbers that promise more than there is; the last has no end. */
const lyingNumber = fc.constantFrom(
  [0xff, 0x7f],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
)

type Change = (bytes: number[]) => number[]
const at = (bytes: readonly number[], place: number): number =>
  bytes.length === 0 ? 0 : place % bytes.length

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(), fc.oneof(edgeByte, anyByte)).map(([place, value]): Change => {
    return (bytes) => bytes.with(at(bytes, place), value)
  }),
  fc.nat().map((place): Change => {
    return (bytes) => bytes.slice(0, at(bytes, place))
  }),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 8 })).map(([place, count]): Change => {
    return (bytes) => bytes.toSpliced(at(bytes, place), count)
  }),
  fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 30 })).map(([from, to, count]): Change => {
    return (bytes) =>
      bytes.toSpliced(at(bytes, to), 0, ...bytes.slice(at(bytes, from), at(bytes, from) + count))
  }),
  fc.tuple(fc.nat(), lyingNumber).map(([place, number]): Change => {
    return (bytes) => bytes.toSpliced(at(bytes, place), 1, ...number)
  }),
  fc.array(anyByte, { minLength: 1, maxLength: 10 }).map((tail): Change => {
    return (bytes) => [...bytes, ...tail]
  }),
)

const damaged = fc
  .tuple(fc.constantFrom(...realFrames()), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([real, changes]) =>
    Uint8Array.from(changes.reduce((bytes, apply) => (bytes.length === 0 ? bytes : apply(bytes)), [...real])),
  )

/** A damaged update in an honest envelope: it gets past the lengths and reaches Yjs. */
const damagedInside = fc
  .tuple(
    fc.constantFrom<number>(SYNC_STEP.step1, SYNC_STEP.step2, SYNC_STEP.update),
    fc.array(change, { minLength: 1, maxLength: 3 }),
  )
  .map(([step, changes]) => {
    const real = [...Y.encodeStateAsUpdate(richDocument())]
    return sync(
      step,
      Uint8Array.from(changes.reduce((bytes, apply) => (bytes.length === 0 ? bytes : apply(bytes)), real)),
    )
  })

export const hostileFrame: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: damaged },
  { weight: 4, arbitrary: damagedInside },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom(...realFrames()) },
)
