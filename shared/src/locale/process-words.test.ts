import { expect, test } from 'vitest'
import { processWordsDe, processWordsEn, processWordsFor } from './process-words.ts'

const entries = (value: object, path = ''): [string, unknown][] =>
  Object.entries(value).flatMap(([key, entry]) =>
    typeof entry === 'object' && entry !== null
      ? entries(entry, `${path}${key}.`)
      : [[`${path}${key}`, entry] as [string, unknown]],
  )

/** The same word in both languages, on purpose. */
const SHARED: ReadonlySet<string> = new Set(['notes.kinds.problem'])

test('both languages have every word, none is the same by oversight', () => {
  const [german, english] = [new Map(entries(processWordsDe)), new Map(entries(processWordsEn))]
  expect([...english.keys()]).toEqual([...german.keys()])
  const same = [...german].filter(
    ([key, word]) => typeof word === 'string' && word !== '' && english.get(key) === word && !SHARED.has(key),
  )
  expect(same).toEqual([])
})

test('shares and pages', () => {
  expect(processWordsDe.share(7500)).toBe('75\u202f%')
  expect([processWordsDe.share(750), processWordsEn.share(750)]).toEqual(['7,5\u202f%', '7.5\u202f%'])
  expect(processWordsDe.pageOf(1, 2)).toBe('Seite\u00a01 von\u00a02')
})

test('German unless English is asked for', () => {
  expect(processWordsFor('en-GB')).toBe(processWordsEn)
  expect(processWordsFor('de')).toBe(processWordsDe)
  expect(processWordsFor('fr')).toBe(processWordsDe)
})
