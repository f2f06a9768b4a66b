import { toPlainText } from '@servicewerkstatt/shared/domain/plain-text.ts'
import type { FontCoverage } from './font-coverage.ts'

/**
 * Makes any text printable: what a typesetter would choke on is taken out, what no font has is replaced and counted, so that the export
 * can say so. Texts in the documents stay as they are; this is for paper only.
 */

/** Longest single text in print, in code points; the JSON has everything. Ten thousand must survive. */
export const MAX_PRINTED_TEXT = 20_000
/** All texts together, in code points; beyond it (about 500 pages) every further text is cut to `MAX_LATE_TEXT`. */
export const MAX_PRINTED_TOTAL = 1_500_000
const MAX_LATE_TEXT = 200
/** Combining marks on one letter; a heading with 20,000 of them used up all memory of the typesetter. */
const MAX_MARKS = 8
/** From this length on a run without a space gets places to break at; up to `LONG_WORD` real words are left to hyphenation. */
const LONG_RUN = 30
const LONG_WORD = 45
const BREAK_EVERY = 12

const MISSING = '□'
const ZERO_WIDTH_SPACE = '\u200b'

export interface CleaningReport {
  /** Code points that no font has, with the number of places. */
  readonly replaced: ReadonlyMap<number, number>
  readonly shortened: number
  readonly marksCut: number
  readonly controlsRemoved: number
}

export interface TextCleaner {
  /** Text for print: LF line ends, nothing invisible but places to break, only characters that a font has. */
  readonly clean: (text: string) => string
  /** The same without places to break, for what is not typeset (document title, alternative texts). */
  readonly cleanUnbroken: (text: string) => string
  readonly report: () => CleaningReport
}

export function createTextCleaner(coverage: FontCoverage): TextCleaner {
  const replaced = new Map<number, number>()
  let shortened = 0
  let marksCut = 0
  let controlsRemoved = 0
  let printed = 0

  const cleanUnbroken = (text: string): string => {
    let result = toPlainText(text).normalize('NFC').replace(SEPARATORS, '\n').replace(TABS, ' ')
    result = result.replace(CONTROLS, () => {
      controlsRemoved += 1
      return ''
    })
    // Direction marks and variation selectors have no shape of their own and confuse the search in the PDF.
    result = result.replace(INVISIBLE, '')
    result = result.replace(TOO_MANY_MARKS, (_run, kept: string) => {
      marksCut += 1
      return kept
    })
    const limit = printed > MAX_PRINTED_TOTAL ? MAX_LATE_TEXT : MAX_PRINTED_TEXT
    if (result.length > limit) {
      const characters = Array.from(result)
      if (characters.length > limit) {
        shortened += 1
        result = `${characters.slice(0, limit).join('')} […]`
      }
    }
    printed += result.length
    return replaceMissing(result)
  }

  const replaceMissing = (text: string): string => {
    let isComplete = true
    for (const character of text) {
      if (!isPrintable(character)) {
        isComplete = false
        break
      }
    }
    if (isComplete) return text
    let result = ''
    for (const character of text) {
      if (isPrintable(character)) result += character
      else {
        const code = character.codePointAt(0) ?? 0
        replaced.set(code, (replaced.get(code) ?? 0) + 1)
        // A mark without a font would sit on an empty box of its own.
        result += /\p{M}/u.test(character) ? '' : MISSING
      }
    }
    return result
  }

  const isPrintable = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0
    return (code >= 0x20 && code < 0x7f) || code === 0x0a || isJoiner(code) || coverage.canShow(code)
  }

  return {
    cleanUnbroken,
    clean: (text) => breakLongRuns(cleanUnbroken(text)),
    report: () => ({ replaced, shortened, marksCut, controlsRemoved }),
  }
}

/** Vertical tab, form feed, next line, line and paragraph separator: all of them end a line. */
const SEPARATORS = /[\v\f\u0085\u2028\u2029]/g
const TABS = /\t/g
/** C0 and C1 without LF (tabs are gone by then), NUL among them, which PDF/UA refuses. */
const CONTROLS = /(?!\n)\p{Cc}/gu
/** Format characters except soft hyphen, zero-width space and the two joiners; variation selectors. */
const INVISIBLE = /(?![\u00ad\u200b-\u200d])\p{Cf}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const TOO_MANY_MARKS = new RegExp(`(\\p{M}{${String(MAX_MARKS)}})\\p{M}+`, 'gu')

const isJoiner = (code: number): boolean =>
  code === 0x200b || code === 0x200c || code === 0x200d || code === 0xad

/** Hyphens and slashes are places to break already. */
const RUNS = new RegExp(`[^\\s\\u200b\\u00ad/\\-–]{${String(LONG_RUN)},}`, 'gu')
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Puts zero-width spaces into runs that would run off the page (a word of 220 letters did). */
export function breakLongRuns(text: string): string {
  if (text.length < LONG_RUN) return text
  return text.replace(RUNS, (run) => {
    if (run.length < LONG_WORD && /^\p{L}+\p{P}*$/u.test(run)) return run
    let result = ''
    let sinceBreak = 0
    for (const { segment } of graphemes.segment(run)) {
      if (sinceBreak === BREAK_EVERY) {
        result += ZERO_WIDTH_SPACE
        sinceBreak = 0
      }
      result += segment
      sinceBreak += 1
    }
    return result
  })
}
