import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureText } from './text-measure.ts'
import { wrapBalanced, wrapText } from './text-wrap.ts'

const wrap = (text: string, maxWidth = 122, maxLines = 3) =>
  wrapText(text, { maxWidth, size: 14, weight: 600, maxLines })

test('breaks at spaces', () => {
  expect(wrap('Meldung erfassen und einordnen')).toEqual(['Meldung erfassen', 'und einordnen'])
  expect(wrap('  Meldung \n erfassen ')).toEqual(['Meldung erfassen'])
  expect(wrap('')).toEqual([])
})

test('keeps number and unit together', () => {
  expect(wrap('Hersteller liefert 2\u00a0Tage')).toEqual(['Hersteller liefert', '2\u00a0Tage'])
  expect(wrap('Hersteller liefert 2 Tage')).toEqual(['Hersteller liefert 2', 'Tage'])
})

describe('words that are too long', () => {
  test('are cut where a syllable is likely to begin, with a hyphen', () => {
    expect(wrap('Qualitätssicherungsprüfung')).toEqual(['Qualitätssiche-', 'rungsprüfung'])
    expect(wrap('Rechnungswesen', 80)).toEqual(['Rechnungs-', 'wesen'])
  })

  test('are cut at soft hyphens if they have any', () => {
    expect(wrap('Donau\u00addampfschiff\u00adfahrt')).toEqual(['Donaudampfschiff-', 'fahrt'])
  })

  test('break behind hyphens and slashes without a further hyphen', () => {
    expect(wrap('Wareneingangs-Kontrolle/Abnahme', 140)).toEqual(['Wareneingangs-', 'Kontrolle/Abnahme'])
  })

  test('are cut anywhere when there is no syllable', () => {
    expect(wrap('XXXXXXXXXXXXXXXXXXXXXXXX', 122, 9).every((line) => measureText(line, 14, 600) <= 122)).toBe(
      true,
    )
    expect(wrap('日本語のとても長い名前', 60, 9).join('')).toBe('日本語のとても長い名前')
  })
})

test('an emoji made of several stays whole', () => {
  const lines = wrap('👩\u200d🔧👩\u200d🔧👩\u200d🔧👩\u200d🔧', 40, 9)
  expect(new Set(lines)).toEqual(new Set(['👩\u200d🔧']))
})

test('what does not fit ends with an ellipsis', () => {
  const lines = wrap(
    'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn',
  )
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/…$/)
  expect(measureText(lines[2] ?? '', 14, 600)).toBeLessThanOrEqual(122)
})

test('balanced lines are about equally long, and not more of them', () => {
  const options = { maxWidth: 112, size: 14 }
  expect(wrapBalanced('Angaben vollständig?', options)).toEqual(['Angaben', 'vollständig?'])
  expect(wrapBalanced('Fachteam (2. Ebene)', { ...options, weight: 600 })).toEqual(['Fachteam', '(2. Ebene)'])
  expect(wrapBalanced('Gelöst?', options)).toEqual(['Gelöst?'])
})

test('any text: no line is too wide, no letter is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 40, max: 200 }),
      (text, maxWidth) => {
        const lines = wrapText(text, { maxWidth, size: 14 })
        for (const line of lines)
          expect(measureText(line, 14) <= maxWidth || Array.from(line).length <= 2).toBe(true)
        const letters = (value: string) => value.normalize('NFC').replaceAll(/[\s\u00ad-]/g, '')
        expect(letters(lines.join(''))).toBe(letters(text))
      },
    ),
    { numRuns: 200 },
  )
})
