import { expect, test } from 'vitest'
import { preferredLanguage } from './language.ts'

test.each([
  [['de-AT', 'en'], 'de'],
  [['en-GB', 'de'], 'en'],
  [['fr-FR', 'en-US'], 'en'],
  [['pl', 'cs'], 'de'],
  [[], 'de'],
] as const)('%j is answered in %s', (wishes, language) => {
  expect(preferredLanguage(wishes)).toBe(language)
})
