import { sample, SAMPLE_NAMES, sampleText } from '@servicewerkstatt/shared/testing/samples.ts'
import { exportSchema } from '@servicewerkstatt/shared/exchange/json/export-schema.ts'
import { parseExport } from '@servicewerkstatt/shared/exchange/json/parse-export.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type Seat, type TestApi } from './api.test-helper.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

type Json = Record<string, unknown>
/** A PDF takes about a second; two cores may be busy with other things. */
const PATIENCE_MS = 60_000

const exported = async (seat: Seat): Promise<Json> => {
  const answer = await api.get(`/api/workshops/${seat.workshopId}/export.json`, seat.token)
  expect(answer.status).toBe(200)
  return answer.body
}

/** What may differ: the new workshop's id, the marks and times of import and export, and who has joined since. */
function comparable(file: Json): Json {
  const {
    exportedAt: _at,
    workshop,
    participants,
    run: _run,
    consentVotes: _votes,
    ...rest
  } = structuredClone(file)
  const people = participants as Record<string, Json>
  for (const [id, person] of Object.entries(people)) if (person['displayName'] === 'Mira') delete people[id]
  for (const person of Object.values(people)) delete person['via']
  const { id: _id, ...frame } = workshop as Json
  return { ...rest, participants: people, workshop: frame }
}

describe('import', () => {
  test.each(SAMPLE_NAMES)('%s comes in as it is, and goes out and in again as the same', async (name) => {
    const first = await api.open({ import: sample(name) })
    const out = await exported(first.facilitator)
    expect(exportSchema.safeParse(out).success).toBe(true)
    const original = sample(name)
    for (const key of ['goals', 'nodes', 'targets', 'attainments', 'measures', 'voices']) {
      expect(Object.keys(out[key] as object), key).toEqual(
        expect.arrayContaining(Object.keys(original[key] as object)) as unknown,
      )
      expect(Object.keys(out[key] as object)).toHaveLength(Object.keys(original[key] as object).length)
    }
    const second = await api.open({ import: out })
    expect(comparable(await exported(second.facilitator))).toEqual(comparable(out))
    expect(second.id).not.toBe(first.id)
  })

  test('a sample by its name, with another title', async () => {
    const { id } = await api.open({ template: 'finance-month-end', locale: 'en', title: 'Payroll' })
    const seen = await api.read(id, ({ board }) => ({
      workshop: board.singleton('workshop'),
      team: board.singleton('team'),
    }))
    expect(seen.workshop).toMatchObject({ id, title: 'Payroll', locale: 'en' })
    expect(seen.team.name).toBe('Payroll')
  })

  describe('a broken or foreign file creates nothing and names the place', () => {
    const broken = (change: (file: Record<string, Record<string, Json>>) => void): Json => {
      const file = sample('it-servicedesk.de') as Record<string, Record<string, Json>>
      change(file)
      return file
    }
    test.each([
      ['another program', { format: 'bpmn' }, 'not-a-workshop', 'format'],
      ['no format at all', {}, 'not-a-workshop', 'format'],
      ['a newer file', { format: 'servicewerkstatt', formatVersion: 2 }, 'newer-format', 'formatVersion'],
      [
        'a share of 120 %',
        broken((file) => Object.assign(file['targets']?.['tgt-it-fix'] ?? {}, { shareTargetBp: 12_000 })),
        'invalid-value',
        'targets.tgt-it-fix.shareTargetBp',
      ],
      [
        'another id than the key',
        broken((file) => Object.assign(file['goals']?.['goal-1'] ?? {}, { id: 'goal-7' })),
        'id-mismatch',
        'goals.goal-1.id',
      ],
      ['text that is no JSON', '{\n  "format": oops\n}', 'not-json', 'line 2, column 13'],
    ])('%s', async (_name, file, problem, path) => {
      const before = await api.server.context.storage.workshops()
      const answer = await api.post('/api/workshops', { import: file })
      expect(answer.status).toBe(422)
      expect(answer.body).toMatchObject({ reason: 'invalid-import', problem, path })
      expect(answer.body['message']).toMatch(
        /^Diese Datei lässt sich nicht öffnen\. Es wurde nichts angelegt\. /u,
      )
      expect(await api.server.context.storage.workshops()).toEqual(before)
    })

    test('text of a whole file', async () => {
      const { id } = await api.open({ import: `\uFEFF${sampleText('it-servicedesk.de')}` })
      expect(await api.read(id, ({ board }) => board.ids('goals').length)).toBe(2)
    })

    test('a key that reaches into a prototype', async () => {
      const text =
        '{"import":{"format":"servicewerkstatt","formatVersion":1,"workshop":{},"goals":{"__proto__":{"id":"x"}}}}'
      const answer = await api.post('/api/workshops', text)
      expect([answer.status, answer.body['reason']]).toEqual([400, 'malformed'])
    })

    test('more than 20 MB', async () => {
      const answer = await api.post('/api/workshops', {
        import: { format: 'servicewerkstatt', padding: 'x'.repeat(20 * 1024 * 1024) },
      })
      expect([answer.status, answer.body['reason']]).toEqual([413, 'too-large'])
    })
  })
})

test('only who knows the passcode opens workshops, where one is set', async () => {
  const guarded = await startTestApi({ CREATE_PASSCODE: 'Förderband' })
  try {
    for (const passcode of [undefined, 'Foerderband', '']) {
      const answer = await guarded.post('/api/workshops', { title: 'x', passcode })
      expect([answer.status, answer.body['reason']]).toEqual([403, 'wrong-create-passcode'])
    }
    expect((await guarded.post('/api/workshops', { passcode: 'Förderband' })).status).toBe(201)
  } finally {
    await guarded.stop()
  }
})

describe('export', () => {
  test('an empty workshop leaves as a file that comes in again', async () => {
    const { facilitator } = await api.open({})
    const out = await exported(facilitator)
    expect(parseExport(out)).toMatchObject({ ok: true })
    expect(out).toMatchObject({ format: 'servicewerkstatt', agreements: {}, workshop: { title: null } })
    expect((await api.open({ import: out })).id).toMatch(/^ws-/)
  })

  test('nothing that is secret or live is in it', async () => {
    const { facilitator, links, code } = await api.open({ template: 'it-servicedesk' })
    const text = JSON.stringify(await exported(facilitator))
    for (const secret of [
      facilitator.token,
      code,
      ...Object.values(links).map((link) => link.split('#')[1] ?? link),
    ]) {
      expect(text).not.toContain(secret)
    }
    expect(text).not.toMatch(/"(?:presence|counts|snapshotId)"/u)
  })

  test('the file name says what it is, in every language', async () => {
    const { facilitator } = await api.open({ title: 'Prüfung: „Löhne“ / 東京' })
    const { headers } = await api.text(
      `/api/workshops/${facilitator.workshopId}/export.json`,
      facilitator.token,
    )
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Pruefung Loehne 2026-11-23.json"; filename*=UTF-8''${encodeURIComponent('Prüfung „Löhne“ 東京 2026-11-23.json')}`,
    )
  })

  test('who may take what', { timeout: PATIENCE_MS }, async () => {
    const { id, links, facilitator } = await api.open()
    const team = await api.join({ link: links['team'] })
    const guest = await api.join({ link: links['guest'] })
    const room = await api.join({ link: links['room'] })
    const status = async (format: string, seat?: Seat) =>
      (await api.text(`/api/workshops/${id}/export.${format}`, seat?.token)).status
    expect(
      await Promise.all([status('json', facilitator), status('pdf', facilitator), status('pdf', team)]),
    ).toEqual([200, 200, 200])
    for (const seat of [team, guest, room]) expect(await status('json', seat)).toBe(403)
    for (const seat of [guest, room]) expect(await status('pdf', seat)).toBe(403)
    expect([await status('json'), await status('pdf')]).toEqual([401, 401])
  })

  test.each(['it-servicedesk', 'finance-month-end'])(
    '%s as a PDF',
    { timeout: PATIENCE_MS },
    async (template) => {
      const { facilitator } = await api.open({ template })
      const response = await fetch(new URL(`/api/workshops/${facilitator.workshopId}/export.pdf`, api.url), {
        headers: { authorization: `Bearer ${facilitator.token}` },
      })
      expect(response.headers.get('content-type')).toBe('application/pdf')
      expect(response.headers.get('content-disposition')).toContain('.pdf')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
      expect(bytes.length).toBeGreaterThan(50_000)
    },
  )
})

describe('one process as a file', () => {
  const PROCESS = 'proc-incident'

  test.each([
    ['bpmn', 'application/bpmn+xml', '<?xml'],
    ['svg', 'image/svg+xml', '<svg '],
    ['png', 'image/png', '\ufffdPNG'],
  ])(
    '%s',
    async (format, type, start) => {
      const { id, facilitator } = await api.open({ import: sample('it-servicedesk.de') })
      const path = `/api/workshops/${id}/export.${format}`
      const first = await api.text(path, facilitator.token)
      const same = await api.text(`${path}?process=${PROCESS}`, facilitator.token)
      expect(first.status).toBe(200)
      expect(first.headers.get('content-type')).toContain(type)
      expect(first.headers.get('content-disposition')).toContain(`.${format}`)
      expect(first.body.startsWith(start)).toBe(true)
      expect(same.body).toBe(first.body)
      if (format === 'svg') expect(first.body).toContain('Gerätenummer per QR-Aufkleber')
    },
    PATIENCE_MS,
  )

  test('a process that is not there, and people who may not', async () => {
    const { id, links, facilitator } = await api.open({ import: sample('it-servicedesk.de') })
    const team = await api.join({ link: links['team'], name: 'Jo' })
    expect((await api.get(`/api/workshops/${id}/export.bpmn?process=none`, facilitator.token)).status).toBe(
      404,
    )
    expect((await api.get(`/api/workshops/${id}/export.svg`, team.token)).status).toBe(403)
    const empty = await api.open()
    expect((await api.get(`/api/workshops/${empty.id}/export.png`, empty.facilitator.token)).status).toBe(404)
  })
})
