/** Numbers as people type them in a field. */
import type { Language } from '../locale/language.ts'

const marks = { de: { point: ',', group: '.' }, en: { point: '.', group: ',' } } as const satisfies Record<
  Language,
  { point: string; group: string }
>

/** As it is typed: the language's decimal mark, no grouping. */
export const toNumberText = (value: number, language: Language): string =>
  String(value).replace('.', marks[language].point)

/**
 * Reads "1.250,5", "1250,5", "1 250,5" in German and "1,250.5" in English. The other language's decimal mark is taken as one where it cannot be
 * grouping, so that "1.5" is one and a half in German too.
 * @returns null for anything that is no number
 */
export function parseNumber(text: string, language: Language): number | null {
  const { point, group } = marks[language]
  const compact = text.replace(/[\s\u00a0\u202f]/g, '')
  const isGrouped = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d*)?$`).test(compact)
  const plain = (isGrouped ? compact.replaceAll(group, '') : compact).replace(point, '.').replace(group, '.')
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}
