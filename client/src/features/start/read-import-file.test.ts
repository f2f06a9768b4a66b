import { expect, test, vi } from 'vitest'
import { MAX_IMPORT_BYTES, parseImport, readImportFile } from './read-import-file.ts'

test('a file of ours is read, with and without a byte order mark', () => {
  const content = { format: 'servicewerkstatt', formatVersion: 1 }
  expect(parseImport(JSON.stringify(content))).toEqual({ ok: true, content })
  expect(parseImport(`\uFEFF${JSON.stringify(content)}`)).toEqual({ ok: true, content })
})

test.each([
  ['', { reason: 'empty' }],
  [' \n\t', { reason: 'empty' }],
  ['{"a": ]', { reason: 'not-json', place: { line: 1, column: 7 } }],
  ['[]', { reason: 'not-a-workshop' }],
  ['null', { reason: 'not-a-workshop' }],
  ['"text"', { reason: 'not-a-workshop' }],
  ['{"cards": {}}', { reason: 'not-a-workshop' }],
  ['{"format": "servicewerkstatt",\n "cards": ]}', { reason: 'not-json', place: { line: 2, column: 11 } }],
  ['{"format": "servicewerkstatt",\n "cards": ', { reason: 'not-json', place: { line: 2, column: 11 } }],
  ['\u0000PNG', { reason: 'not-json', place: { line: 1, column: 1 } }],
] as const)('%j: nothing is sent', (text, problem) => {
  expect(parseImport(text)).toEqual({ ok: false, problem })
})

test('a file beyond the limit is refused without reading it', async () => {
  const text = vi.fn<() => Promise<string>>()
  expect(await readImportFile({ size: MAX_IMPORT_BYTES + 1, text })).toEqual({
    ok: false,
    problem: { reason: 'too-large' },
  })
  expect(text).not.toHaveBeenCalled()
})

test('a file that the device cannot read', async () => {
  const text = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  expect(await readImportFile({ size: 10, text })).toEqual({ ok: false, problem: { reason: 'unreadable' } })
})
