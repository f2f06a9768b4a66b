/** Words that the server did not take, kept on this device until their author has dealt with them; all tabs of a person share them. */
import { createStore, type Store } from './store.ts'
import type { UnsentWords } from './unsent-words.ts'

export interface KeptWords {
  readonly all: Store<readonly UnsentWords[]>
  readonly keep: (words: readonly UnsentWords[]) => void
  /** The second instead of the first: the same words, read again a moment later. */
  readonly exchange: (before: readonly UnsentWords[], after: readonly UnsentWords[]) => void
  /** The author has them, or does not need them. */
  readonly dismiss: (words: readonly UnsentWords[]) => void
  readonly close: () => void
}

const isUnsentWords = (value: unknown): value is UnsentWords =>
  typeof value === 'object' &&
  value !== null &&
  'place' in value &&
  typeof value.place === 'string' &&
  'text' in value &&
  typeof value.text === 'string' &&
  (!('record' in value) || (typeof value.record === 'object' && value.record !== null))

const isSame = (a: UnsentWords, b: UnsentWords): boolean => a.place === b.place && a.text === b.text
/** Two texts of one place are both kept: the author decides. */
const without = (all: readonly UnsentWords[], gone: readonly UnsentWords[]): UnsentWords[] =>
  all.filter((words) => !gone.some((other) => isSame(words, other)))

/** @returns null when storage is switched off, or the text is damaged */
function read(key: string): readonly UnsentWords[] | null {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isUnsentWords) : null
  } catch {
    return null
  }
}

export function createKeptWords(workshopId: string, participantId: string): KeptWords {
  const key = `servicewerkstatt.kept.${workshopId}.${participantId}`
  const all = createStore<readonly UnsentWords[]>(read(key) ?? [])
  /** Storage is switched off or full: the words stay on this page until it is closed. */
  let isPageOnly = false

  const change = (next: (words: readonly UnsentWords[]) => readonly UnsentWords[]): void => {
    // Another tab may have kept or dismissed something meanwhile.
    const words = next((isPageOnly ? null : read(key)) ?? all.get())
    try {
      if (words.length === 0) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(words))
      isPageOnly = false
    } catch {
      isPageOnly = true
    }
    all.set(words)
  }
  const onStorage = (event: StorageEvent): void => {
    if (event.key === key && !isPageOnly) all.set(read(key) ?? all.get())
  }
  window.addEventListener('storage', onStorage)

  return {
    all,
    keep(words) {
      if (words.length > 0) change((before) => [...without(before, words), ...words])
    },
    exchange(before, after) {
      if (without(after, before).length > 0)
        change((words) => [...without(words, [...before, ...after]), ...after])
    },
    dismiss: (words) => change((before) => without(before, words)),
    close: () => window.removeEventListener('storage', onStorage),
  }
}
