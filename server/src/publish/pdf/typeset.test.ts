import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PdfError, renderPdf } from './render-pdf.ts'
import { fontCoverage } from './font-coverage.ts'
import { readPdfInfo } from './testing/pdf-text.ts'
import { emptyWorkshop } from './testing/workshops.ts'
import { toPdfData } from './to-pdf-data.ts'
import { typeset } from './typeset.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicewerkstatt-worker-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A child that does something else than typesetting. It tells its process id by failing loudly or by a file. */
function worker(name: string, code: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, code)
  return pathToFileURL(path)
}

const request = { data: '{}', madeAt: 0 }
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof PdfError ? error.code : String(error)),
  )
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('a child that fails never takes its parent along', () => {
  test('one that hangs is killed after the limit', { timeout: 30_000 }, async () => {
    const pidFile = join(folder, 'pid')
    const hangs = worker(
      'hangs',
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); process.once('message', () => { while (true); })`,
    )
    expect(await codeOf(typeset(request, { worker: hangs, limitMs: 1_500 }))).toBe('timeout')
    const pid = Number(readFileSync(pidFile, 'utf8'))
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false)
  })

  test('one that dies, or answers nothing, is reported', { timeout: 30_000 }, async () => {
    const dies = worker('dies', `process.once('message', () => process.abort())`)
    const quiet = worker('quiet', `process.once('message', () => process.exit(0))`)
    expect(await codeOf(typeset(request, { worker: dies, limitMs: 15_000 }))).toBe('crashed')
    expect(await codeOf(typeset(request, { worker: quiet, limitMs: 15_000 }))).toBe('crashed')
  })

  test.runIf(process.platform === 'linux')(
    'one that eats memory is stopped by the cap',
    { timeout: 60_000 },
    async () => {
      const greedy = worker(
        'greedy',
        `process.once('message', () => { const kept = []; for (;;) kept.push(Buffer.alloc(64 << 20, 1)) })`,
      )
      expect(await codeOf(typeset(request, { worker: greedy, limitMs: 30_000, memoryMiB: 1_500 }))).toBe(
        'crashed',
      )
    },
  )

  test('data that the template cannot read are refused with the reason', { timeout: 30_000 }, async () => {
    expect(await codeOf(typeset(request))).toBe('refused')
  })
})

test('after a failure the next document is made as ever', { timeout: 60_000 }, async () => {
  const dies = worker('dies-again', `process.once('message', () => process.abort())`)
  const failures = await Promise.all(
    Array.from({ length: 4 }, () => codeOf(typeset(request, { worker: dies }))),
  )
  expect(failures).toEqual(['crashed', 'crashed', 'crashed', 'crashed'])
  const input = { workshop: emptyWorkshop(), processDrawings: [] }
  const { pdf } = await renderPdf(input, { now: '2026-11-05T10:00:00Z' })
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
})

test('when PDF/UA is out of reach the ordinary PDF comes with a note', { timeout: 30_000 }, async () => {
  const ordinary = worker(
    'ordinary',
    `process.once('message', () =>
      process.send({ ok: true, universal: false, reason: 'x', pdf: new Uint8Array([1]) }, () => process.disconnect()))`,
  )
  const input = { workshop: emptyWorkshop(), processDrawings: [] }
  const { pdf, notes } = await renderPdf(input, { now: '2026-11-05T10:00:00Z', worker: ordinary })
  expect([...pdf]).toEqual([1])
  expect(notes).toEqual([expect.stringContaining('PDF/UA-1')])
})

test('a character that slipped through costs the claim of PDF/UA, not the PDF', {
  timeout: 30_000,
}, async () => {
  const { document } = toPdfData(
    { workshop: emptyWorkshop(), processDrawings: [] },
    { now: '2026-11-05T10:00:00Z' },
    fontCoverage(),
  )
  const answer = await typeset({ data: JSON.stringify({ ...document, team: '한국' }), madeAt: 0 })
  expect(answer.universal).toBe(false)
  expect((await readPdfInfo(answer.pdf)).tagged).toBe(true)
})
