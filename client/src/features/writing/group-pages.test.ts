import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, type BlockPart, columnHeight, flowGroups } from './group-pages.ts'

/** What a page takes, in px. */
const HEIGHT = 800

const sentence = (n: number): string =>
  `Karte ${String(n)}: ${'Wir antworten am selben Tag. '.repeat(1 + (n % 3))}`.trim()
const cards = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => sentence(from + index))
const block = (id: string, texts: readonly string[], size: Block['size'] = 1): Block => ({
  id,
  title: `Gruppe ${id}`,
  size,
  texts,
})

const columnsOf = (blocks: readonly Block[]): readonly (readonly BlockPart[])[] => flowGroups(blocks).flat()
const textsOf = (blocks: readonly Block[]): string[] =>
  columnsOf(blocks).flatMap((parts) => parts.flatMap(({ texts }) => texts))

test('[ROOM-4] 200 cards without a group and a group of 40 are all on some page, none cut off', () => {
  const blocks = [block('a', cards(40)), block('ungrouped', cards(200, 40))]
  expect(textsOf(blocks)).toEqual(blocks.flatMap(({ texts }) => texts))
  for (const parts of columnsOf(blocks)) expect(columnHeight(parts)).toBeLessThanOrEqual(HEIGHT)
  expect(flowGroups(blocks).length).toBeGreaterThan(5)
  for (const page of flowGroups(blocks)) expect(page.length).toBeLessThanOrEqual(3)
})

test('a group that goes on in the next column says so, and its first part does not', () => {
  const parts = columnsOf([block('a', cards(40))]).flat()
  expect(parts.map(({ isContinued }) => isContinued)).toEqual([false, ...parts.slice(1).map(() => true)])
  expect(parts.length).toBeGreaterThan(1)
})

test('a group that fits a column is never split', () => {
  const blocks = Array.from({ length: 12 }, (_, index) => block(String(index), cards(4, index * 4)))
  expect(
    columnsOf(blocks)
      .flat()
      .every(({ isContinued }) => !isContinued),
  ).toBe(true)
})

test('a card that is higher than a column goes on in the next one, word by word', () => {
  const long = Array.from({ length: 90 }, (_, index) => `Wort${String(index)}`).join(' ')
  const shown = textsOf([block('a', [long])])
  expect(shown.length).toBeGreaterThan(1)
  expect(shown.join(' ').replaceAll(/ …|… /gu, '')).toBe(long)
})

test('without groups there is one empty page', () => {
  expect(flowGroups([])).toEqual([[]])
})

test('whatever the groups, nothing is lost, nothing is cut off, and the order stays', () => {
  const text = fc.integer({ min: 1, max: 400 }).map((length) => 'x'.repeat(length))
  const group = fc.record({
    texts: fc.array(text, { maxLength: 60 }),
    size: fc.constantFrom(1 as const, 2 as const, 3 as const),
  })
  fc.assert(
    fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
      const blocks = groups.map(({ texts, size }, index) => block(String(index), texts, size))
      expect(textsOf(blocks)).toEqual(blocks.flatMap(({ texts }) => texts))
      for (const parts of columnsOf(blocks)) expect(columnHeight(parts)).toBeLessThanOrEqual(HEIGHT)
    }),
  )
})
