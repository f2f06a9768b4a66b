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
import { runPdfProcess } from './pdf-process.ts'
import { typeset } from './typst.ts'

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

const request = { input: { workshop: emptyWorkshop() }, options: { now: '2026-11-05T10:00:00Z' } }
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
    expect(await codeOf(runPdfProcess(request, { worker: hangs, limitMs: 1_500 }))).toBe('timeout')
    const pid = Number(readFileSync(pidFile, 'utf8'))
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false)
  })

  test('one that dies, or answers nothing, is reported', { timeout: 30_000 }, async () => {
    const dies = worker('dies', `process.once('message', () => process.abort())`)
    const quiet = worker('quiet', `process.once('message', () => process.exit(0))`)
    expect(await codeOf(runPdfProcess(request, { worker: dies, limitMs: 15_000 }))).toBe('crashed')
    expect(await codeOf(runPdfProcess(request, { worker: quiet, limitMs: 15_000 }))).toBe('crashed')
  })

  test.runIf(process.platform === 'linux')(
    'one that eats memory is stopped by the cap',
    { timeout: 60_000 },
    async () => {
      const greedy = worker(
        'greedy',
        `process.once('message', () => { const kept = []; for (;;) kept.push(Buffer.alloc(64 << 20, 1)) })`,
      )
      expect(
        await codeOf(runPdfProcess(request, { worker: greedy, limitMs: 30_000, memoryMiB: 1_500 })),
      ).toBe('crashed')
    },
  )

  test('input that cannot be read is refused with the reason', { timeout: 30_000 }, async () => {
    const nothing = { ...request, input: { workshop: null as unknown as ReturnType<typeof emptyWorkshop> } }
    await expect(runPdfProcess(nothing)).rejects.toThrow(/refused.*null/s)
  })
})

test('after a failure the next document is made as ever', { timeout: 60_000 }, async () => {
  const dies = worker('dies-again', `process.once('message', () => process.abort())`)
  const failures = await Promise.all(
    Array.from({ length: 4 }, () => codeOf(runPdfProcess(request, { worker: dies }))),
  )
  expect(failures).toEqual(['crashed', 'crashed', 'crashed', 'crashed'])
  const input = { workshop: emptyWorkshop(), processDrawings: [] }
  const { pdf } = await renderPdf(input, { now: '2026-11-05T10:00:00Z' })
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
})

test('a character that slipped through costs the claim of PDF/UA, not the PDF', {
  timeout: 30_000,
}, async () => {
  const now = '2026-11-05T10:00:00Z'
  const { document } = toPdfData({ workshop: emptyWorkshop() }, { now }, fontCoverage())
  const answer = typeset({ ...document, team: '한국' }, 0)
  if (!answer.ok) throw new Error(answer.reason)
  expect(answer.universal).toBe(false)
  const info = await readPdfInfo(answer.pdf)
  expect(info).toMatchObject({ tagged: true, universal: false })
})
