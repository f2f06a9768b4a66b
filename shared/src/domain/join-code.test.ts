import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatJoinCode,
  isJoinCode,
  JOIN_CODE_ALPHABET,
  JOIN_CODE_LENGTH,
  parseJoinCode,
  parseJoinEntry,
} from './join-code.ts'

const code = fc.string({
  unit: fc.constantFrom(...JOIN_CODE_ALPHABET.split('')),
  minLength: JOIN_CODE_LENGTH,
  maxLength: JOIN_CODE_LENGTH,
})

describe('[JOIN-2] the alphabet', () => {
  test('leaves out what is mistaken for something else', () => {
    expect(JOIN_CODE_ALPHABET).not.toMatch(/[0O1IL]/)
    expect(new Set(JOIN_CODE_ALPHABET).size).toBe(JOIN_CODE_ALPHABET.length)
  })
})

describe('[JOIN-2] parseJoinCode', () => {
  test.each([
    'K7M4QT',
    'k7m4qt',
    'K7M–4QT',
    ' k7m - 4qt ',
    'K7M—4QT',
    'K7M\u00a04QT',
    'K7M\u20114QT',
    'K7M\u22124QT',
    'K 7 M 4 Q T',
    'K7M\u200b4QT\n',
    'Ｋ７Ｍ４ＱＴ',
    '„K7M-4QT“',
    '\u202aK7M_4QT\u202c',
  ])('reads %j', (text) => {
    expect(parseJoinCode(text)).toEqual({ kind: 'code', code: 'K7M4QT' })
  })

  test.each([
    ['', 'empty'],
    [' – ', 'empty'],
    ['K7M', 'too-short'],
    ['K7M4QTX', 'too-long'],
    ['K7M4Q0', 'not-in-alphabet'],
    ['K7M4QI', 'not-in-alphabet'],
    ['K7M4QÜ', 'not-in-alphabet'],
    ['K7M4Q😀', 'not-in-alphabet'],
    ['Bitte den Code eingeben', 'too-long'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseJoinCode(text)).toEqual({ kind: 'problem', problem })
  })

  test('any case and any separators between the characters give the same code', () => {
    const separator = fc.string({
      unit: fc.constantFrom(' ', '-', '–', '—', '\u00a0', '\u2011', '\t', '\u200b'),
    })
    fc.assert(
      fc.property(code, fc.array(separator), fc.array(fc.boolean()), (plain, separators, lower) => {
        const typed = [...plain]
          .map((sign, at) => (lower[at] ? sign.toLowerCase() : sign) + (separators[at] ?? ''))
          .join('')
        expect(parseJoinCode(typed)).toEqual({ kind: 'code', code: plain })
      }),
    )
  })

  test('whatever is typed, the answer is a code of the alphabet or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const entry = parseJoinEntry(text)
        if (entry.kind === 'code') expect(isJoinCode(entry.code)).toBe(true)
      }),
    )
  })

  test('a code survives being shown', () => {
    fc.assert(
      fc.property(code, (plain) => {
        expect(parseJoinCode(formatJoinCode(plain))).toEqual({ kind: 'code', code: plain })
      }),
    )
  })
})

describe('[JOIN-2] parseJoinEntry reads pasted links', () => {
  test.each([
    ['http://192.168.0.7:4700/c/K7M4QT', { kind: 'code', code: 'K7M4QT' }],
    ['https://werkstatt.example/c/k7m-4qt/', { kind: 'code', code: 'K7M4QT' }],
    ['192.168.0.7:4700/c/K7M4QT', { kind: 'code', code: 'K7M4QT' }],
    ['localhost:4700/c/K7M4QT', { kind: 'code', code: 'K7M4QT' }],
    ['/c/K7M%E2%80%934QT', { kind: 'code', code: 'K7M4QT' }],
    ['https://werkstatt.example/j#AbC_d-123.xyz', { kind: 'link', secret: 'AbC_d-123.xyz' }],
    [' http://192.168.0.7:4700/j#AbC_d-123.xyz \n', { kind: 'link', secret: 'AbC_d-123.xyz' }],
    ['https://werkstatt.example/j', { kind: 'problem', problem: 'foreign-link' }],
    ['https://werkstatt.example/j#', { kind: 'problem', problem: 'foreign-link' }],
    ['https://werkstatt.example/c/%E0%A4%A', { kind: 'problem', problem: 'not-in-alphabet' }],
    ['https://example.org/other#AbC_d-123.xyz', { kind: 'problem', problem: 'foreign-link' }],
    ['https://werkstatt.example/c/K7M4', { kind: 'problem', problem: 'too-short' }],
  ])('%s', (text, entry) => {
    expect(parseJoinEntry(text)).toEqual(entry)
  })
})
