// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { downloadExport, readFileName, readNotes } from './download-export.ts'

const access = { workshopId: 'ws-1', token: 'secret', role: 'facilitator', participantId: 'p-1' } as const
const saved: { name: string; address: string }[] = []

beforeEach(() => {
  saved.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, address: this.href })
  })
})
afterEach(() => vi.unstubAllGlobals())

test('hands the file to the browser under the name of the server; the token is in no address', async () => {
  const asked = vi.fn<typeof fetch>(() =>
    Promise.resolve(
      new Response('%PDF', {
        headers: {
          'content-disposition': `attachment; filename="x.pdf"; filename*=UTF-8''F%C3%BCr%20alle.pdf`,
        },
      }),
    ),
  )
  vi.stubGlobal('fetch', asked)
  expect(await downloadExport(access, 'pdf', 'de')).toEqual({ ok: true, fileName: 'Für alle.pdf', notes: [] })
  expect(saved).toEqual([{ name: 'Für alle.pdf', address: 'blob:1' }])
  expect(asked.mock.calls[0]?.[0]).toBe('/api/workshops/ws-1/export.pdf')
})

test('says why there is no file', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      Response.json({ reason: 'server-full', message: 'Gleich noch einmal.' }, { status: 503 }),
    ),
  )
  expect(await downloadExport(access, 'pdf', 'de')).toEqual({
    ok: false,
    reason: 'refused',
    message: 'Gleich noch einmal.',
  })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
  expect(await downloadExport(access, 'json', 'de')).toEqual({
    ok: false,
    reason: 'unreachable',
    message: '',
  })
  expect(saved).toEqual([])
})

test.each([
  [null, null],
  ['attachment', null],
  ['attachment; filename="plain.json"', 'plain.json'],
  [`attachment; filename="a.json"; filename*=UTF-8''%E2%9C%93.json`, '✓.json'],
  [`attachment; filename="a.json"; filename*=UTF-8''%FF`, 'a.json'],
])('%s → %s', (header, name) => {
  expect(readFileName(header)).toBe(name)
})

test('what the PDF had to replace is read, and nothing else that a header may hold', () => {
  expect(readNotes(encodeURIComponent(JSON.stringify(['2 Zeichen ersetzt.', 3])))).toEqual([
    '2 Zeichen ersetzt.',
  ])
  expect(readNotes('%FF')).toEqual([])
  expect(readNotes('"nur ein Satz"')).toEqual([])
  expect(readNotes(null)).toEqual([])
})
