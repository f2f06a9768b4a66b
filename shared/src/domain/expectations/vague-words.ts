/**
 * Finds words such as "zeitnah" that hide a question. A hint, never a block. The list belongs to the workshop: a team can add its own
 * words and take out ours; only these changes are stored, so that a better list of ours reaches every workshop.
 */
import { VAGUE_WORDS, type ContentLanguage, type VagueKind } from './vague-word-lists.ts'

/** What a team changed in the list. Words in lower case. */
export interface VagueListEdits {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export const NO_EDITS: VagueListEdits = { added: [], removed: [] }

export interface VagueWord {
  readonly text: string
  readonly kind: VagueKind
  readonly language: ContentLanguage
  /** Added by the team. */
  readonly isOwn: boolean
}

/** Longest word or phrase of a list, in UTF-16 code units. */
export const MAX_VAGUE_LENGTH = 60

const byAlphabet =
  (language: ContentLanguage) =>
  (a: VagueWord, b: VagueWord): number =>
    a.text.localeCompare(b.text, language)

/** The list that counts, in alphabetical order. What a team adds is asked about as "how would you notice". */
export function vagueList(language: ContentLanguage, edits: VagueListEdits = NO_EDITS): readonly VagueWord[] {
  const removed = new Set(edits.removed)
  const ours = Object.entries(VAGUE_WORDS[language]).flatMap(([kind, texts]) =>
    texts
      .filter((text) => !removed.has(text))
      .map((text) => ({ text, kind: kind as VagueKind, language, isOwn: false })),
  )
  const known = new Set(ours.map(({ text }) => text))
  const own = [...new Set(edits.added)]
    .filter((text) => !known.has(text))
    .map((text) => ({ text, kind: 'how_good' as const, language, isOwn: true }))
  return [...ours, ...own].toSorted(byAlphabet(language))
}

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

export type VagueRefusal = 'empty' | 'too-long' | 'would-repeat'
export type VagueEditResult =
  | { readonly ok: true; readonly edits: VagueListEdits }
  | { readonly ok: false; readonly reason: VagueRefusal }

/** Adds a word; one of ours that was taken out comes back. Reasons: `empty` (no letter in it), `too-long`, `would-repeat`. */
export function addVagueWord(
  language: ContentLanguage,
  edits: VagueListEdits,
  typed: string,
): VagueEditResult {
  const text = tidy(typed)
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, reason: 'empty' }
  if (text.length > MAX_VAGUE_LENGTH) return { ok: false, reason: 'too-long' }
  if (vagueList(language, edits).some((word) => word.text === text))
    return { ok: false, reason: 'would-repeat' }
  const wasRemoved = edits.removed.includes(text)
  return {
    ok: true,
    edits: {
      added: wasRemoved ? edits.added : [...edits.added, text],
      removed: edits.removed.filter((word) => word !== text),
    },
  }
}

/** Takes a word out of the list, whoever put it there; what is not in the list changes nothing. */
export function removeVagueWord(
  language: ContentLanguage,
  edits: VagueListEdits,
  text: string,
): VagueListEdits {
  const word = vagueList(language, edits).find((item) => item.text === text)
  if (!word) return edits
  const added = edits.added.filter((item) => item !== text)
  return word.isOwn ? { ...edits, added } : { added, removed: [...edits.removed, text] }
}

export interface VagueFinding {
  /** As it was written. */
  readonly written: string
  readonly word: VagueWord
}

/** Endings of adjectives, also compared ones. Longer first, so that nothing is left over. */
const ENDINGS: Readonly<Record<ContentLanguage, string>> = {
  de: '(?:eren|erer|eres|erem|ere|sten|ster|stes|stem|ste|en|er|es|em|e)?',
  en: '(?:est|er|ly)?',
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')

/** One pattern per list: lists keep their identity, texts are checked with every letter typed. */
const patterns = new WeakMap<readonly VagueWord[], RegExp | null>()

function patternOf(list: readonly VagueWord[]): RegExp | null {
  const known = patterns.get(list)
  if (known !== undefined) return known
  // Phrases before the words inside them: "so schnell wie möglich" is one finding, not "schnell".
  const longestFirst = list.toSorted((a, b) => b.text.length - a.text.length)
  const words = longestFirst.map(({ text }) => escaped(text)).join('|')
  const endings = ENDINGS[list[0]?.language ?? 'de']
  const made =
    list.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${words})${endings}(?![\\p{L}\\p{N}])`, 'giu')
  patterns.set(list, made)
  return made
}

/**
 * The vague words of a text in the order in which they stand there, each word of the list once.
 * @param list from `vagueList`; keep it, its pattern is made once
 */
export function findVagueWords(text: string, list: readonly VagueWord[]): readonly VagueFinding[] {
  const pattern = patternOf(list)
  if (!pattern) return []
  const byText = new Map(list.map((word) => [word.text, word]))
  const found = new Map<string, VagueFinding>()
  for (const match of text.normalize('NFC').matchAll(pattern)) {
    const word = byText.get(tidy(match[1] ?? ''))
    if (word && !found.has(word.text)) found.set(word.text, { written: match[0], word })
  }
  return [...found.values()]
}
