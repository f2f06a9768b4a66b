import { expect, test } from 'vitest'
import { makeRecovery, openRecovery, parseRecovery, recoveryHash } from './recovery.ts'
import { createSealer } from './sealer.ts'

const sealer = createSealer('k'.repeat(32))

test('four words that can be shown again and typed back, however', () => {
  const row = makeRecovery('ws-1', 'p-1', sealer)
  const words = openRecovery(row, sealer) ?? ''
  expect(words).toMatch(/^(?:[a-z]{4}-){3}[a-z]{4}$/)
  expect(JSON.stringify(row)).not.toContain(words)
  for (const typed of [
    words,
    words.toUpperCase(),
    ` ${words.replaceAll('-', '  ')} `,
    words.replaceAll('-', ', '),
  ]) {
    expect(recoveryHash(parseRecovery(typed) ?? '')).toBe(row.wordsHash)
  }
  expect(openRecovery(row, createSealer('x'.repeat(32)))).toBeNull()
})

test.each(['', 'kalo mire tusa', 'kalo mire tusa beno lima', 'kal mire tusa beno', '1234-5678-9012-3456'])(
  '%j is none',
  (text) => {
    expect(parseRecovery(text)).toBeNull()
  },
)
