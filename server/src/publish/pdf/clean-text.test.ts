import { describe, expect, test } from 'vitest'
import { breakLongRuns, createTextCleaner, MAX_PRINTED_TEXT } from './clean-text.ts'
import { fontCoverage } from './font-coverage.ts'

const cleaner = () => createTextCleaner(fontCoverage())
const clean = (text: string): string => cleaner().cleanUnbroken(text)

describe('what is invisible', () => {
  test('line ends become LF, tabs become spaces, other controls go', () => {
    expect(clean('a\r\nb\rc\u2028d\ve')).toBe('a\nb\nc\nd\ne')
    expect(clean('a\tb\u0000c\u001b[31md\u0085')).toBe('a bc[31md\n')
  })

  test('direction marks and variation selectors go, joiners and soft hyphens stay', () => {
    expect(clean('\ufeffa\u202eb\u2066c\u2069')).toBe('abc')
    expect(clean('❤\ufe0f 👩\u200d💻 Ser\u00advice')).toBe('❤ 👩\u200d💻 Ser\u00advice')
  })

  test('each removed control is counted', () => {
    const own = cleaner()
    own.clean('a\u0000b\u0007')
    expect(own.report().controlsRemoved).toBe(2)
  })
})

describe('what cannot be shown', () => {
  test('becomes an empty box and is counted by code point', () => {
    const own = cleaner()
    expect(own.clean('한 ก 한')).toBe('□ □ □')
    expect([...own.report().replaced]).toEqual([
      [0xd55c, 2],
      [0x0e01, 1],
    ])
  })

  test('half a surrogate pair becomes the replacement character, which the fonts have', () => {
    expect(clean('a\ud83db')).toBe('a\ufffdb')
  })
})

test('letters with accents of their own become one character', () => {
  expect(clean('Gru\u0308ße')).toBe('Grüße')
})

test('no letter keeps more than eight accents', () => {
  const own = cleaner()
  expect(own.clean(`x${'\u0323'.repeat(20_000)}y`).length).toBe(10)
  expect(own.report().marksCut).toBe(1)
})

test('a very long text is cut between characters and says so', () => {
  const own = cleaner()
  const cut = own.clean('😀 '.repeat(MAX_PRINTED_TEXT))
  expect(Array.from(cut).length).toBeLessThan(MAX_PRINTED_TEXT + 10)
  expect(cut.endsWith(' […]')).toBe(true)
  expect(cut.isWellFormed()).toBe(true)
  expect(own.report().shortened).toBe(1)
})

describe('places to break', () => {
  const parts = (text: string): number[] =>
    breakLongRuns(text)
      .split('\u200b')
      .map(({ length }) => length)

  test('a run without a space gets one every twelve characters', () => {
    expect(parts('x'.repeat(220))).toEqual([...Array.from({ length: 18 }, () => 12), 4])
    expect(parts('0123456789'.repeat(3))).toEqual([12, 12, 6])
  })

  test('real words and parted addresses are left to hyphens and slashes', () => {
    expect(breakLongRuns('Rindfleischetikettierungsüberwachung')).not.toContain('\u200b')
    expect(breakLongRuns('https://intranet.example/it-hilfe/stoerung/melden')).not.toContain('\u200b')
  })

  test('never inside a character that is made of several', () => {
    const family = '👩\u200d👩\u200d👧'
    expect(
      breakLongRuns(family.repeat(30))
        .split('\u200b')
        .every((part) => part.startsWith('👩')),
    ).toBe(true)
  })
})
