import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addVagueWord,
  findVagueWords,
  MAX_VAGUE_LENGTH,
  NO_EDITS,
  removeVagueWord,
  vagueList,
  type VagueListEdits,
} from './vague-words.ts'

const german = vagueList('de')
const english = vagueList('en')
const written = (text: string, list = german) => findVagueWords(text, list).map((finding) => finding.written)

test.each([
  ['Ich will schnell eine Reaktion.', ['schnell']],
  ['Zeitnah und zuverlässig', ['Zeitnah', 'zuverlässig']],
  ['Wir brauchen das ASAP!', ['ASAP']],
  ['Es soll immer gehen', ['immer']],
  ['Eine zuverlässigere, schnellste Antwort', ['zuverlässigere', 'schnellste']],
  ['Verlässliche Zahlen', ['Verlässliche']],
])('German: %s', (text, expected) => {
  expect(written(text)).toEqual(expected)
})

test.each([
  ['Please answer quickly, always.', ['quickly', 'always']],
  ['A faster reply ASAP', ['faster', 'ASAP']],
  ['We need reliable data', ['reliable']],
])('English: %s', (text, expected) => {
  expect(written(text, english)).toEqual(expected)
})

test('only whole words count', () => {
  expect(written('Das Schnellrestaurant bekommt Waldbaldrian vom Zimmerservice.')).toEqual([])
  expect(written('fasten, breakfast', english)).toEqual([])
})

test('a phrase is one finding, also across a line end', () => {
  expect(written('so schnell wie\nmöglich')).toEqual(['so schnell wie\nmöglich'])
})

test('each word is found once, at its first place', () => {
  expect(written('Schnell, schneller, am schnellsten')).toEqual(['Schnell'])
})

test('letters that are put together from two code points are the same letters', () => {
  expect(written('zuverla\u0308ssig')).toEqual(['zuverlässig'])
})

test('a finding says what to ask back', () => {
  expect(findVagueWords('zeitnah, immer, zuverlässig', german).map(({ word }) => word.kind)).toEqual([
    'when',
    'how_often',
    'how_good',
  ])
})

test('a team adds its own words and takes out ours', () => {
  const added = addVagueWord('de', NO_EDITS, '  Auf  Zuruf ')
  expect(added).toEqual({ ok: true, edits: { added: ['auf zuruf'], removed: [] } })
  if (!added.ok) return
  const edits = removeVagueWord('de', added.edits, 'zeitnah')
  const list = vagueList('de', edits)
  expect(written('Auf Zuruf und zeitnah', list)).toEqual(['Auf Zuruf'])
})

test('a word of ours that was taken out comes back when it is added again', () => {
  const without = removeVagueWord('de', NO_EDITS, 'zeitnah')
  expect(without).toEqual({ added: [], removed: ['zeitnah'] })
  expect(addVagueWord('de', without, 'Zeitnah')).toEqual({ ok: true, edits: NO_EDITS })
})

test.each([
  ['', 'empty'],
  [' … ', 'empty'],
  ['x'.repeat(MAX_VAGUE_LENGTH + 1), 'too-long'],
  ['Zeitnah', 'would-repeat'],
] as const)('%j cannot be added: %s', (text, reason) => {
  expect(addVagueWord('de', NO_EDITS, text)).toEqual({ ok: false, reason })
})

test('own words may hold signs that mean something in a pattern', () => {
  const added = addVagueWord('de', NO_EDITS, 'a+ (gut?)')
  expect(added.ok && written('Bitte a+ (gut?) machen', vagueList('de', added.edits))).toEqual(['a+ (gut?)'])
})

test('any edits and any text give findings that stand in the text', () => {
  const word = fc.string({ maxLength: 12 })
  const edits = fc.record<VagueListEdits>({ added: fc.array(word), removed: fc.array(word) })
  fc.assert(
    fc.property(edits, fc.string({ maxLength: 80 }), (changes, text) => {
      const list = vagueList('de', { ...changes, added: changes.added.filter((item) => /\p{L}/u.test(item)) })
      for (const finding of findVagueWords(text, list))
        expect(text.normalize('NFC')).toContain(finding.written)
    }),
  )
})
