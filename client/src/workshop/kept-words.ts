/** Words that the server did not take, kept on this device until their author has dealt with them. */
import { createStore, type Store } from './store.ts'
import type { UnsentWords } from './unsent-words.ts'

export interface KeptWords {
  readonly all: Store<readonly UnsentWords[]>
  readonly keep: (words: readonly UnsentWords[]) => void
  /** The author has them, or does not need them. */
  readonly dismiss: (place: string) => void
}

const isUnsentWords = (value: unknown): value is UnsentWords =>
  typeof value === 'object' &&
  value !== null &&
  'place' in value &&
  typeof value.place === 'string' &&
  'text' in value &&
  typeof value.text === 'string'

function read(key: string): readonly UnsentWords[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isUnsentWords) : []
  } catch {
    // Storage is switched off, or the text is damaged: there is nothing to offer.
    return []
  }
}

export function createKeptWords(workshopId: string, participantId: string): KeptWords {
  const key = `servicewerkstatt.kept.${workshopId}.${participantId}`
  const all = createStore<readonly UnsentWords[]>(read(key))
  const set = (words: readonly UnsentWords[]): void => {
    all.set(words)
    try {
      if (words.length === 0) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(words))
    } catch {
      // Storage is switched off or full: the words stay on this page until it is closed.
    }
  }
  return {
    all,
    keep(words) {
      if (words.length === 0) return
      const places = new Set(words.map(({ place }) => place))
      set([...all.get().filter(({ place }) => !places.has(place)), ...words])
    },
    dismiss: (place) => set(all.get().filter((words) => words.place !== place)),
  }
}
