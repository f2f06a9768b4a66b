import { addAgreement, addTarget } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { addRecord, setFields, setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { contentHash } from '@servicewerkstatt/shared/domain/agreements/agreement-content.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type Answer, type Seat, type TestApi } from './api.test-helper.ts'

/**
 * One workshop from the catalogue to the published report. The tests build on each other, as the people in it do.
 */
let api: TestApi
let id: string
let facilitator: Seat
let team: Seat
const ids = { service: '', agreement: '', target: '', customers: '', measure: '' }

const made = (result: { ok: boolean; id?: string }): string => {
  if (!result.ok || result.id === undefined) throw new Error(JSON.stringify(result))
  return result.id
}
const write = <T>(change: (board: BoardDocument) => T) => api.write(id, change)
const version = (n: number) =>
  api.read(id, ({ proceedings }) => proceedings.record('agreementVersions', `${ids.agreement}:${String(n)}`))
const missing = ({ body }: Answer) =>
  (body['missing'] as { rule: string; what: string }[]).map(({ rule, what }) => `${rule} ${what}`)
const figures = (total: number, met: number, more: object = {}) => ({
  targetId: ids.target,
  periodId: '2026-11',
  total,
  met,
  excluded: 0,
  ...more,
})
const REPORT = {
  kind: 'attainment',
  periodId: '2026-11',
  headline: 'November: einmal zu spät',
  body: 'Die Ursache ist behoben.',
  audience: 'all_staff',
} as const

beforeAll(async () => {
  api = await startTestApi()
  const opened = await api.open({ title: 'IT-Servicedesk' })
  ;({ id, facilitator } = opened)
  team = await api.join({ link: opened.links['team'], name: 'Ole' })
  await write((board) => {
    ids.customers = made(addRecord(board, 'departments', { name: 'Vertrieb', kind: 'internal_customer' }))
    ids.service = made(
      addRecord(board, 'catalogue', { name: 'Auskunft <schnell>', summary: 'Wir beantworten Ihre Fragen.' }),
    )
    ids.agreement = made(
      addAgreement(board, ids.service, 'self_commitment', {
        title: 'Auskunft am selben Tag',
        promise: 'Anfragen bis 14 Uhr beantworten wir am selben Arbeitstag.',
      }),
    )
    ids.measure = made(
      addRecord(board, 'measures', {
        title: 'Vertretung geregelt',
        description: 'Wer freinimmt, nennt eine Vertretung.',
        dueDate: '2026-12-15',
        effectCheckPeriodId: '2027-01',
      }),
    )
  })
})
afterAll(() => api.stop())

describe('catalogue', () => {
  test('an entry is published only when it says for whom, by whom, and whether it is measured', async () => {
    const early = await api.command(facilitator, 'set-catalogue-state', {
      serviceId: ids.service,
      status: 'published',
    })
    expect(early.status).toBe(409)
    expect(missing(early)).toEqual(['CAT customers', 'CAT owner', 'CAT measurement-mode'])
    expect(early.body['message']).toBe(
      'Es fehlt noch etwas: für wen sie gilt; wer für die Leistung verantwortlich ist; ob gemessen wird.',
    )
    await write((board) => {
      setMember(board, 'catalogue', ids.service, 'customerIds', ids.customers, true)
      setFields(board, 'catalogue', ids.service, {
        ownerId: facilitator.participantId,
        measurementMode: 'measured',
      })
    })
    const published = await api.command(facilitator, 'set-catalogue-state', {
      serviceId: ids.service,
      status: 'published',
    })
    expect(published.body).toEqual({ ok: true })
    const draft = await api.command(facilitator, 'set-catalogue-state', {
      serviceId: ids.service,
      status: 'draft',
    })
    expect(draft.body).toMatchObject({ ok: false, reason: 'not-possible-now' })
  })
})

describe('agreement', () => {
  test('proposing copies it, and says what is missing without standing in the way', async () => {
    const proposed = await api.command(facilitator, 'propose-agreement', { agreementId: ids.agreement })
    expect(proposed.body).toMatchObject({ ok: true, n: 1 })
    expect(missing(proposed)).toEqual([
      'AGR-a target',
      'AGR-c team-approval',
      'AGR-c management-informed',
      'AGR-d review-date',
      'AGR-d customers',
    ])
    const copy = await version(1)
    expect(copy?.status).toBe('proposed')
    expect(copy?.sha256).toBe(contentHash(copy?.content))
    expect(copy?.content).toMatchObject({
      agreement: { promise: 'Anfragen bis 14 Uhr beantworten wir am selben Arbeitstag.' },
      targets: [],
      option: null,
    })
    const again = await api.command(facilitator, 'propose-agreement', { agreementId: ids.agreement })
    expect(again.body).toMatchObject({ reason: 'unchanged-agreement' })
  })

  test('a changed draft is the next version and withdraws the one on the table', async () => {
    await write((board) => {
      ids.target = made(
        addTarget(board, ids.agreement, {
          name: 'Am selben Tag',
          metricKind: 'same_day',
          threshold: null,
          shareTargetBp: 9500,
        }),
      )
      setMember(board, 'agreements', ids.agreement, 'customerIds', ids.customers, true)
      setFields(board, 'agreements', ids.agreement, { reviewDate: '2027-05-01', validFrom: '2026-11-01' })
    })
    const proposed = await api.command(facilitator, 'propose-agreement', { agreementId: ids.agreement })
    expect(proposed.body).toMatchObject({ ok: true, n: 2 })
    expect((await version(1))?.status).toBe('draft')
    const late = await api.command(facilitator, 'record-approval', {
      agreementId: ids.agreement,
      n: 1,
      role: 'team',
      participantId: null,
      decision: 'approved',
    })
    expect(late.body).toMatchObject({ reason: 'not-possible-now' })
  })

  test('nothing comes in force before its decisions are there', async () => {
    const early = await api.command(facilitator, 'put-in-force', { agreementId: ids.agreement, n: 2 })
    expect(missing(early)).toEqual(['AGR-c team-approval', 'AGR-c management-informed'])
    expect((await version(2))?.status).toBe('proposed')
    const approval = { agreementId: ids.agreement, n: 2, participantId: null } as const
    const wordless = await api.command(facilitator, 'record-approval', {
      ...approval,
      role: 'management',
      decision: 'rejected',
    })
    expect([wordless.status, wordless.body['reason']]).toEqual([422, 'reason-needed'])
    const byTeam = await api.command(facilitator, 'record-approval', {
      ...approval,
      role: 'team',
      decision: 'approved',
    })
    expect(byTeam.body).toMatchObject({ ok: true, status: 'proposed' })
    const informed = await api.command(facilitator, 'record-approval', {
      ...approval,
      role: 'management',
      decision: 'informed',
      participantId: facilitator.participantId,
    })
    expect(informed.body).toMatchObject({ ok: true, status: 'approved' })
    expect(
      (await api.command(facilitator, 'put-in-force', { agreementId: ids.agreement, n: 2 })).body,
    ).toEqual({ ok: true })
    expect(await version(2)).toMatchObject({ status: 'in_force', inForceFrom: '2026-11-01' })
    const twice = await api.command(facilitator, 'put-in-force', { agreementId: ids.agreement, n: 2 })
    expect(twice.body).toMatchObject({ reason: 'not-possible-now' })
  })

  test('a rejection sends a version back; decisions are only ever added', async () => {
    await write((board) => setFields(board, 'agreements', ids.agreement, { costLevel: 'high' }))
    await api.command(facilitator, 'propose-agreement', { agreementId: ids.agreement })
    const rejected = await api.command(facilitator, 'record-approval', {
      agreementId: ids.agreement,
      n: 3,
      role: 'management',
      participantId: facilitator.participantId,
      decision: 'rejected',
      conditions: 'Erst die Vertretung klären.',
    })
    expect(rejected.body).toMatchObject({ ok: true, status: 'draft' })
    const approvals = await api.read(id, ({ proceedings }) =>
      proceedings
        .all('approvals')
        .map(({ subjectVersion, role, decision }) => [subjectVersion, role, decision]),
    )
    expect(approvals).toEqual([
      [2, 'team', 'approved'],
      [2, 'management', 'informed'],
      [3, 'management', 'rejected'],
    ])
    expect((await version(2))?.status).toBe('in_force')
  })

  test('suspended and back again', async () => {
    await api.command(facilitator, 'suspend-agreement', { agreementId: ids.agreement, n: 2 })
    expect((await version(2))?.status).toBe('suspended')
    expect(
      (await api.command(facilitator, 'suspend-agreement', { agreementId: ids.agreement, n: 2 })).body,
    ).toMatchObject({ reason: 'not-possible-now' })
    expect(
      (await api.command(facilitator, 'put-in-force', { agreementId: ids.agreement, n: 2 })).body,
    ).toEqual({ ok: true })
    expect(await version(2)).toMatchObject({ status: 'in_force', inForceFrom: '2026-11-01' })
    expect(
      (await api.command(facilitator, 'end-agreement', { agreementId: 'agr-none', n: 1 })).body,
    ).toMatchObject({ reason: 'not-found' })
  })
})

describe('attainment', () => {
  test('a period begins where months begin, and is opened once', async () => {
    const odd = await api.command(team, 'open-period', { kind: 'calendar_quarter', from: '2026-11-01' })
    expect([odd.status, odd.body['reason']]).toEqual([422, 'not-a-period-start'])
    for (let time = 0; time < 2; time += 1) {
      const opened = await api.command(team, 'open-period', { kind: 'calendar_month', from: '2026-11-01' })
      expect(opened.body).toEqual({ ok: true, periodId: '2026-11' })
    }
    await api.command(team, 'open-period', { kind: 'calendar_month', from: '2026-10-01' })
  })

  test('figures fit together and belong to something that was in force', async () => {
    const tooMany = await api.command(team, 'record-attainment', figures(20, 21))
    expect([tooMany.status, tooMany.body['reason']]).toEqual([422, 'counts-do-not-fit'])
    const before = await api.command(team, 'record-attainment', { ...figures(20, 20), periodId: '2026-10' })
    expect(before.body).toMatchObject({ reason: 'not-in-force' })
    const unknown = await api.command(team, 'record-attainment', { ...figures(20, 20), targetId: 'tgt-none' })
    expect(unknown.body).toMatchObject({ reason: 'not-in-force' })
    const noPeriod = await api.command(team, 'record-attainment', { ...figures(20, 20), periodId: '2026-09' })
    expect(noPeriod.body).toMatchObject({ reason: 'not-found' })
  })

  test('a report waits for figures, for the cause and for an answer to each miss, and for owners', async () => {
    const empty = await api.command(facilitator, 'publish', REPORT)
    expect(missing(empty)).toEqual(['GATE-2 figures', 'GATE-3 measure-owner'])
    const kept = {
      attainmentId: `${ids.target}:2026-11`,
      causeCategory: 'capacity' as const,
      cause: '',
      customerImpact: '',
      measureIds: [],
      noMeasureReason: '',
    }
    expect((await api.command(team, 'record-miss', kept)).body).toMatchObject({ reason: 'not-found' })
    await api.command(team, 'record-attainment', figures(20, 20))
    expect((await api.command(team, 'record-miss', kept)).body).toMatchObject({ reason: 'not-a-miss' })
    await api.command(
      team,
      'record-attainment',
      figures(20, 18, { excluded: 1, comment: 'Zwei Tage ohne Vertretung.' }),
    )
    await write((board) => setFields(board, 'measures', ids.measure, { ownerId: facilitator.participantId }))
    expect(missing(await api.command(facilitator, 'publish', REPORT))).toEqual([
      'GATE-1 cause',
      'GATE-1 measure-or-reason',
    ])
    expect((await api.command(team, 'record-miss', { ...kept, measureIds: ['m-none'] })).body).toMatchObject({
      reason: 'not-found',
    })
    const miss = {
      ...kept,
      cause: 'Krankheit & Urlaub zugleich',
      customerImpact: 'Zwei Anfragen blieben bis zum nächsten Tag liegen.',
      measureIds: [ids.measure],
    }
    expect((await api.command(team, 'record-miss', miss)).body).toEqual({ ok: true })
    const early = { ...REPORT, periodId: '2026-10' } as const
    expect(missing(await api.command(facilitator, 'publish', early))).toEqual(['PUB promise-in-force'])
    expect((await api.command(facilitator, 'publish', { ...REPORT, periodId: null })).body).toMatchObject({
      reason: 'period-needed',
    })
  })
})

describe('publication', () => {
  let slug: string

  test('the page says everything in words, without script, escaped, under a strict policy', async () => {
    const published = await api.command(facilitator, 'publish', REPORT)
    expect(published.body).toMatchObject({
      ok: true,
      slug: expect.stringMatching(/^2026-11-[a-z0-9]{10}$/) as unknown,
    })
    slug = String(published.body['slug'])
    const page = await api.text(`/p/${slug}`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(page.body).not.toMatch(/<script|<style|\sstyle=|\son\w+=/u)
    expect(page.body).toContain('<html lang="de">')
    for (const text of [
      'Bericht für November 2026, veröffentlicht am 23. November 2026',
      'November: einmal zu spät',
      'Die Ursache ist behoben.',
      'Am selben Tag',
      '18 von 20',
      'zugesagt 95 von\u00a0100',
      '1\u00a0Fall nicht gezählt',
      'Zwei Tage ohne Vertretung.',
      'Verfehlt: Am selben Tag',
      'Krankheit &amp; Urlaub zugleich',
      'Zwei Anfragen blieben bis zum nächsten Tag liegen.',
      'Vertretung geregelt.',
      'Bis 15. Dezember 2026.',
      'Wirkung prüfen wir für Januar 2027.',
      'Nächster Bericht:</b> Januar 2027',
    ]) {
      expect(page.body).toContain(text)
    }
    // Nobody is named on a published page.
    expect(page.body).not.toContain('Mira')
    const attainment = await api.read(id, ({ proceedings }) =>
      proceedings.record('attainments', `${ids.target}:2026-11`),
    )
    expect(attainment?.status).toBe('published')
  })

  test('what the page needs comes from the same server', async () => {
    const page = await api.text(`/p/${slug}`)
    const stylesheet = /href="(\/p\/page\.css[^"]*)"/u.exec(page.body)?.[1] ?? ''
    const css = await api.text(stylesheet)
    expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    const fonts = [...css.body.matchAll(/url\((fonts\/[^)]+)\)/gu)].map(([, path]) => path ?? '')
    expect(fonts).toHaveLength(4)
    for (const font of fonts) expect((await api.text(`/p/${font}`)).status).toBe(200)
    expect(css.body).not.toMatch(/https?:/u)
  })

  test('a published page does not change with the board; a correction stands beside the old figure', async () => {
    await write((board) => setFields(board, 'targets', ids.target, { name: 'Umbenannt' }))
    const silent = await api.command(team, 'record-attainment', figures(20, 19))
    expect([silent.status, silent.body['reason']]).toEqual([422, 'reason-needed'])
    api.clock.now = new Date('2026-12-02T09:00:00Z')
    await api.command(
      team,
      'record-attainment',
      figures(20, 19, { excluded: 1, correctionReason: 'Eine Antwort war übersehen worden.' }),
    )
    const page = await api.text(`/p/${slug}`)
    expect(page.body).not.toContain('Umbenannt')
    expect(page.body).toContain('<s>18 von 20</s>')
    expect(page.body).toContain(
      'Berichtigt am 2. Dezember 2026: vorher 18 von 20. Eine Antwort war übersehen worden. Jetzt: 19 von 20.',
    )
    const record = await api.read(id, ({ proceedings }) =>
      proceedings.record('attainments', `${ids.target}:2026-11`),
    )
    expect(record).toMatchObject({
      met: 19,
      status: 'published',
      revisions: [{ met: 18, total: 20, reason: 'Eine Antwort war übersehen worden.' }],
    })
  })

  test('the catalogue is a page of its own, and the pages know each other', async () => {
    const { body } = await api.command(facilitator, 'publish', {
      kind: 'catalogue',
      headline: 'Unsere Zusagen an Sie',
      body: '',
      audience: 'all_staff',
    })
    const page = await api.text(`/p/${String(body['slug'])}`)
    for (const text of [
      'Auskunft &lt;schnell&gt;',
      'Wir beantworten Ihre Fragen.',
      'Vertrieb',
      'Selbstverpflichtung, Fassung\u00a02',
      'Anfragen bis 14 Uhr beantworten wir am selben Arbeitstag.',
      'Nächste Überprüfung: 1. Mai 2027',
    ]) {
      expect(page.body).toContain(text)
    }
    expect(page.body).toContain(`href="/p/${slug}"`)
    const inside = await api.command(facilitator, 'publish', {
      ...REPORT,
      headline: 'Nur fürs Team',
      audience: 'team',
    })
    expect(inside.body).toMatchObject({ ok: true })
    expect((await api.text(`/p/${String(body['slug'])}`)).body).not.toContain('Nur fürs Team')
  })

  test('an address that leads nowhere says what to do', async () => {
    const page = await api.text('/p/2026-11-zzzzzzzzzz')
    expect(page.status).toBe(404)
    expect(page.body).toContain('Diese Seite gibt es nicht.')
    expect((await api.text('/p/2026-11-zzzzzzzzzz?lang=en')).body).toContain('There is no such page.')
  })

  test('ended agreements stay answerable for their time and promise nothing afterwards', async () => {
    await api.command(facilitator, 'end-agreement', { agreementId: ids.agreement, n: 2 })
    expect(await version(2)).toMatchObject({ status: 'ended', endedOn: '2026-12-02' })
    await api.command(team, 'open-period', { kind: 'calendar_month', from: '2027-01-01' })
    const later = await api.command(team, 'record-attainment', { ...figures(5, 5), periodId: '2027-01' })
    expect(later.body).toMatchObject({ reason: 'not-in-force' })
    const then = await api.command(team, 'record-attainment', figures(20, 19, { excluded: 1 }))
    expect(then.body).toEqual({ ok: true })
  })
})
