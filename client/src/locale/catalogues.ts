/**
 * The words of the interface. A part is a file `de/<part>.ts` with its twin `en/<part>.ts` of the same type.
 * Two bundles are loaded apart: `door` with the first page, `inside` with the workshop.
 * To add a part, name it in `de/inside.ts` and `en/inside.ts`; a missing key or part is a compile error.
 */
import type { door } from './de/door.ts'
import type { inside } from './de/inside.ts'
import type { Language } from './language.ts'

export type Bundle = 'door' | 'inside'
export type DoorWords = typeof door
export type InsideWords = typeof inside
export type Words = DoorWords & InsideWords
export type Part = keyof Words

/** A twin has the same keys; its texts may be any texts. */
type BundleWords = Readonly<Record<string, unknown>>

const loaders: Record<Bundle, Record<Language, () => Promise<BundleWords>>> = {
  door: {
    de: async () => (await import('./de/door.ts')).door,
    en: async () => (await import('./en/door.ts')).door,
  },
  inside: {
    de: async () => (await import('./de/inside.ts')).inside,
    en: async () => (await import('./en/inside.ts')).inside,
  },
}

/** The parts of the first page. A type check below keeps the list complete. */
const doorParts = { common: true, start: true, join: true } satisfies Record<keyof DoorWords, true>

export const bundleOf = (part: Part): Bundle => (part in doorParts ? 'door' : 'inside')

/** React reads `status` and `value` of a promise it is given by `use`: with them it need not wait a turn for what is here. */
type Settled = { status?: 'fulfilled'; value?: BundleWords }
type WordsPromise = Promise<BundleWords> & Settled

const promises = new Map<string, WordsPromise>()

/** Loads a bundle once; asking again gives the same promise. After a failure the next call tries anew. */
export function loadWords(language: Language, bundle: Bundle): Promise<BundleWords> {
  const key = `${language}/${bundle}`
  const asked = promises.get(key)
  if (asked) return asked
  const promise: WordsPromise = loaders[bundle][language]()
  promises.set(key, promise)
  promise.then(
    (words) => Object.assign<WordsPromise, Settled>(promise, { status: 'fulfilled', value: words }),
    () => promises.delete(key),
  )
  return promise
}

/** The bundle if it is here already. */
export const loadedWords = (language: Language, bundle: Bundle): BundleWords | undefined =>
  promises.get(`${language}/${bundle}`)?.value

/** Which bundles this page has loaded so far, in any language. */
export const bundlesInUse = (): Bundle[] =>
  (['door', 'inside'] as const).filter((bundle) => loadedWords('de', bundle) ?? loadedWords('en', bundle))
