/** A workshop as other programs meet it: opened over HTTP, joined with the stock y-websocket client, taken along as JSON and PDF. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { documentRules } from '@servicewerkstatt/server/src/document-rules.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { SAMPLE_NAMES, sample } from '@servicewerkstatt/shared/testing/samples.ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { startTestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

const run = promisify(execFile)

interface Seat {
  readonly token: string
  readonly participantId: string | null
}

interface Opened {
  readonly id: string
  readonly links: Readonly<Record<string, string>>
}

async function startWithRules() {
  const { url } = await startTestServer({ dependencies: { rules: documentRules } })
  const post = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(JSON.stringify(answer))
    return answer
  }
  const download = async (id: string, format: string, token: string): Promise<Response> => {
    const response = await fetch(`${url}/api/workshops/${id}/export.${format}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    if (!response.ok) throw new Error(await response.text())
    return response
  }
  return {
    url,
    open: async (body: object) => (await post('/api/workshops', body)) as Opened,
    join: async (link: string | undefined, name: string) => (await post('/api/join', { link, name })) as Seat,
    json: async (id: string, token: string) =>
      (await (await download(id, 'json', token)).json()) as ExportFile,
    pdf: async (id: string, token: string) =>
      new Uint8Array(await (await download(id, 'pdf', token)).arrayBuffer()),
  }
}

type ExportFile = Record<string, unknown> & { workshop: Record<string, unknown> }

async function schemaCheck(url: string): Promise<(file: unknown) => readonly unknown[]> {
  const schema = (await (await fetch(`${url}/api/export.schema.json`)).json()) as object
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (file) => (validate(file) ? [] : (validate.errors ?? []))
}

async function pdfText(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'servicewerkstatt-pdf-'))
  try {
    const file = join(folder, 'export.pdf')
    await writeFile(file, pdf)
    await run('pdftotext', ['-layout', '-enc', 'UTF-8', file, join(folder, 'export.txt')])
    return await readFile(join(folder, 'export.txt'), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a stock y-websocket client joins, reads and writes the board, and cannot write the proceedings', async () => {
  const { url, open, join: enter } = await startWithRules()
  const { id, links } = await open({ title: 'IT-Servicedesk', locale: 'de' })
  const [ole, aylin] = [await enter(links['team'], 'Ole'), await enter(links['team'], 'Aylin')]
  const first = connectStock({ url, workshopId: id, token: ole.token })
  const second = connectStock({ url, workshopId: id, token: aylin.token })
  await expect.poll(() => first.provider.synced && second.provider.synced).toBe(true)
  expect(new RecordIndex(first.doc).singleton('workshop').title).toBe('IT-Servicedesk')

  addRecord(new BoardDocument(first.doc), 'goals', { text: 'Weniger Ausfallzeit' })
  const goals = new RecordIndex(second.doc)
  await expect.poll(() => goals.all('goals').map(({ text }) => text)).toEqual(['Weniger Ausfallzeit'])

  const proceedings = connectStock({ url, workshopId: id, document: 'proceedings', token: ole.token })
  await expect.poll(() => proceedings.provider.synced).toBe(true)
  expect(new RecordIndex(proceedings.doc).all('stages')).toHaveLength(5)
  proceedings.doc.getMap('run').set('frozen', true)
  await expect.poll(proceedings.closedWith).toBe(CLOSE_CODES.readOnly.code)
  const reader = connectStock({ url, workshopId: id, document: 'proceedings', token: aylin.token })
  await expect.poll(() => reader.provider.synced).toBe(true)
  expect(new RecordIndex(reader.doc).singleton('run').frozen).toBe(false)
})

describe.each(SAMPLE_NAMES)('sample %s', (name) => {
  test('imports, leaves as JSON that its schema accepts, imports again, and yields a PDF with every promise', async () => {
    const { url, open, join: enter, json, pdf } = await startWithRules()
    const check = await schemaCheck(url)
    expect(check(sample(name))).toEqual([])
    const opened = await open({ import: sample(name) })
    const seat = await enter(opened.links['facilitator'], 'Mira Hoffmann')
    const file = await json(opened.id, seat.token)
    expect(check(file)).toEqual([])

    const again = await open({ import: file })
    const second = await enter(again.links['facilitator'], 'Mira Hoffmann')
    expect(comparable(await json(again.id, second.token), second)).toEqual(comparable(file, seat))

    const text = squeeze(await pdfText(await pdf(opened.id, seat.token)))
    for (const promise of textsOf(sample(name), 'agreements', 'promise'))
      expect(text).toContain(squeeze(promise))
    for (const answer of textsOf(sample(name), 'goals', 'text')) expect(text).toContain(squeeze(answer))
    expect(text).toContain(
      squeeze(String((sample(name)['statement'] as { serviceText: string }).serviceText)),
    )
  })
})

test('an empty workshop leaves as well and says that nothing was worked on', async () => {
  const { url, open, join: enter, json, pdf } = await startWithRules()
  for (const [locale, words] of [
    ['de', 'noch nicht bearbeitet'],
    ['en', 'not worked on yet'],
  ] as const) {
    const opened = await open({ locale })
    const seat = await enter(opened.links['facilitator'], '')
    const check = await schemaCheck(url)
    expect(check(await json(opened.id, seat.token))).toEqual([])
    expect(squeeze(await pdfText(await pdf(opened.id, seat.token))).toLowerCase()).toContain(squeeze(words))
  }
})

/** Line ends, hyphens at them and soft breaks are the typesetter's; only the letters count. */
const squeeze = (text: string): string => text.replaceAll(/[\s\u00AD\u200B\u2010-]+/gu, '')

function textsOf(file: Record<string, unknown>, collection: string, field: string): string[] {
  const records = Object.values(file[collection] as Record<string, Record<string, unknown>>)
  return records.flatMap((record) => (typeof record[field] === 'string' ? [record[field]] : []))
}

/** Without what may differ: the id of the workshop, times, and the person who took the file along. */
function comparable(file: ExportFile, seat: Seat): unknown {
  const { exportedAt: _exportedAt, ...rest } = file
  const { id: _id, ...workshop } = file.workshop
  const participants = Object.fromEntries(
    Object.entries(file['participants'] as object).filter(
      ([id, person]) =>
        id !== seat.participantId && (person as { displayName: string }).displayName !== 'Mira Hoffmann',
    ),
  )
  return { ...rest, workshop, participants }
}
