/**
 * Breaking a text into lines that fit a width: at spaces first, then after hyphens and slashes, and only as a last resort inside a word.
 * No hyphenation dictionary: a long word is cut where a syllable is likely to begin, with a hyphen added.
 */
import { measureText, type FontWeight } from './text-measure.ts'

export interface WrapOptions {
  readonly maxWidth: number
  readonly size: number
  readonly weight?: FontWeight
  /** Lines beyond this are left out and the last one ends with "…". */
  readonly maxLines?: number
}

interface Piece {
  readonly text: string
  /** What stands between this piece and the one before it on the same line. */
  readonly joint: '' | ' '
}

const SOFT_HYPHEN = '\u00ad'
const VOWEL = /[aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýÿ]/i
/** Consonants that stay together at the start of a German or English syllable. */
const CLUSTERS = [
  'sch',
  'ch',
  'ck',
  'ph',
  'th',
  'sh',
  'qu',
  'st',
  'sp',
  'pf',
  'tr',
  'dr',
  'br',
  'fr',
  'gr',
  'kr',
  'pr',
  'bl',
  'fl',
  'gl',
  'kl',
  'pl',
  'schl',
  'schr',
  'str',
]
/** Shorter leftovers on either side of a cut read badly. */
const LEAST_PART = 3

/** As people count them: an emoji of several code points, or a letter with its marks, is one. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

const splitIntoPieces = (text: string): Piece[] =>
  text
    .normalize('NFC')
    // Non-breaking spaces keep their two sides together.
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      word
        .split(/(?<=[-–/\u2010](?=\p{L}\p{L}))/u)
        .map((text, index): Piece => ({ text, joint: index === 0 ? ' ' : '' })),
    )

/** Where a word may be cut, as lengths of the first part: soft hyphens if it has any, else likely syllables, else everywhere. */
function cutsOf(letters: readonly string[]): { readonly at: readonly number[]; readonly isGuess: boolean } {
  const soft = letters.flatMap((letter, index) => (letter === SOFT_HYPHEN ? [index + 1] : []))
  if (soft.length > 0) return { at: soft, isGuess: false }
  const at: number[] = []
  for (let index = LEAST_PART; index <= letters.length - LEAST_PART; index++) {
    if (startsSyllable(letters, index)) at.push(index)
  }
  return { at, isGuess: true }
}

/** A syllable begins with the last consonant, or cluster of consonants, before a vowel that has a vowel somewhere before it. */
function startsSyllable(letters: readonly string[], index: number): boolean {
  const rest = letters.slice(index).join('').toLowerCase()
  const before = letters.slice(0, index).join('').toLowerCase()
  if (!VOWEL.test(before)) return false
  const onset = rest.search(VOWEL)
  if (onset < 1) return false
  const consonants = rest.slice(0, onset)
  if (!/^\p{L}+$/u.test(consonants)) return false
  if (onset > 1 && !CLUSTERS.includes(consonants)) return false
  const longer = before.slice(-1) + consonants
  return !CLUSTERS.includes(longer)
}

/** The first part of a word that is too long for a line, with its hyphen, and what is left. At least one letter is taken. */
function cutWord(word: string, fits: (text: string) => boolean): readonly [string, string] {
  const letters = lettersOf(word)
  const { at } = cutsOf(letters)
  const hyphenated = (end: number) => `${letters.slice(0, end).join('').replaceAll(SOFT_HYPHEN, '')}-`
  for (const end of at.toReversed()) {
    const part = hyphenated(end)
    if (fits(part)) return [part, letters.slice(end).join('')]
  }
  const isWord = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u.test(word)
  const part = (end: number) => (isWord ? hyphenated(end) : letters.slice(0, end).join(''))
  let end = 1
  while (end + 1 < letters.length && fits(part(end + 1))) end++
  return [part(end), letters.slice(end).join('')]
}

/** Ends a line with "…", shortened as far as it takes. */
function shorten(line: string, fits: (text: string) => boolean): string {
  let letters = lettersOf(line)
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters = letters.slice(0, -1)
  return `${letters.join('').trimEnd()}…`
}

/** @returns the lines, none for an empty text; with `maxLines`, never more than that */
export function wrapText(text: string, options: WrapOptions): string[] {
  const { maxWidth, size, weight = 400, maxLines = Number.POSITIVE_INFINITY } = options
  const shown = (line: string) => line.replaceAll(SOFT_HYPHEN, '')
  const fits = (line: string) => measureText(line, size, weight) <= maxWidth
  const lines: string[] = []
  let line = ''
  for (const piece of splitIntoPieces(text)) {
    const joined = line === '' ? piece.text : `${line}${piece.joint}${piece.text}`
    if (fits(joined)) {
      line = joined
      continue
    }
    if (line !== '') lines.push(shown(line))
    let rest = piece.text
    while (!fits(rest) && lettersOf(rest).length > 1) {
      const [head, tail] = cutWord(rest, fits)
      lines.push(head)
      rest = tail
      if (lines.length > maxLines) break
    }
    line = rest
  }
  if (line !== '') lines.push(shown(line))
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  const last = kept.at(-1) ?? ''
  return [...kept.slice(0, -1), shorten(last, fits)]
}

/** As many lines as `wrapText` needs, but evenly filled: "Angaben / vollständig?" rather than one long and one short line. */
export function wrapBalanced(text: string, options: WrapOptions): string[] {
  const lines = wrapText(text, options)
  if (lines.length < 2) return lines
  const letters = lines.join('').length
  let best = lines
  for (let maxWidth = options.maxWidth - 6; maxWidth > options.maxWidth / 3; maxWidth -= 6) {
    const narrower = wrapText(text, { ...options, maxWidth, maxLines: lines.length + 1 })
    // Another number of letters: a word was cut that was whole before.
    if (narrower.length > lines.length || narrower.join('').length !== letters) break
    best = narrower
  }
  return best
}
