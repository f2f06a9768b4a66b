import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [{}, undefined, 'de'],
  [{}, 'en-GB,en;q=0.9,de;q=0.8', 'en'],
  [{}, 'fr-FR, de;q=0.3, en;q=0.7', 'en'],
  [{}, 'de-AT', 'de'],
  [{}, 'en;q=0, de;q=0.1', 'de'],
  [{}, 'fr', 'de'],
  [{ lang: 'en' }, 'de', 'en'],
  [{ lang: 'xx' }, 'en', 'en'],
  [{ lang: ['en', 'de'] }, 'en', 'en'],
])('%j with %s → %s', (query, header, expected) => {
  expect(languageOf({ query, headers: { 'accept-language': header } })).toBe(expected)
})
