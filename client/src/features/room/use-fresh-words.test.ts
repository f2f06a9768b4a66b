import { expect, test } from 'vitest'
import { splitFresh } from './use-fresh-words.ts'

test.each([
  ['Wir helfen.', 'Wir helfen gern.', { before: 'Wir helfen', fresh: ' gern', after: '.' }],
  ['', 'Neu', { before: '', fresh: 'Neu', after: '' }],
  ['Wir helfen gern.', 'Wir helfen.', { before: 'Wir helfen', fresh: '', after: '.' }],
  ['abab', 'ababab', { before: 'abab', fresh: 'ab', after: '' }],
  ['a😀b', 'a😁b', { before: 'a', fresh: '😁', after: 'b' }],
])('%j → %j', (before, after, parts) => {
  expect(splitFresh(before, after)).toEqual(parts)
})
