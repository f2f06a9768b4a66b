import { describe, expect, test } from 'vitest'
import { newDocuments } from '../../document/create-documents.ts'
import { boardViolations } from '../../document/invariants.ts'
import { RecordIndex } from '../../document/projection/record-index.ts'
import { SAMPLE_NAMES, sample, sampleText } from '../../testing/samples.ts'
import { exportJsonSchema, type WorkshopExport } from './export-schema.ts'
import { parseExport, parseExportText } from './parse-export.ts'
import { importWorkshop } from './read-import.ts'
import { writeExport } from './write-export.ts'

const byNumber = (a: number, b: number): number => a - b
const NOW = '2026-11-23T10:00:00.000Z'

function importAndExport(value: unknown, id: string): WorkshopExport {
  const parsed = parseExport(value)
  if (!parsed.ok) throw new Error(`${parsed.reason} at ${parsed.place}: ${parsed.detail}`)
  const docs = newDocuments()
  importWorkshop(parsed.file, docs, { id, code: 'K7M4QT', now: NOW })
  expect(boardViolations(docs.board)).toEqual([])
  return writeExport(docs, { now: NOW, includeBackstage: true })
}

/** What DESIGN allows to differ: the workshop's id, and times of import and export. */
function comparable(file: WorkshopExport): unknown {
  const { workshop, exportedAt: _exportedAt, ...rest } = file
  const { id: _id, ...withoutId } = workshop
  return JSON.parse(JSON.stringify({ ...rest, workshop: withoutId }))
}

/** Marks that an import leaves, and what the samples' form of a consent vote says that leaves no more. */
function withoutMarks(collection: unknown): unknown {
  return JSON.parse(JSON.stringify(collection), (key, value: unknown) =>
    key === 'imported' ? undefined : value,
  )
}

describe.each(SAMPLE_NAMES)('sample %s', (name) => {
  test('imports as it is and leaves again with every value it came with', () => {
    const before = sample(name)
    const after = importAndExport(before, 'ws-test')
    expect(after.format).toBe('servicewerkstatt')
    for (const [key, value] of Object.entries(before)) {
      if (key === 'workshop') expect(after.workshop).toEqual({ ...(value as object), id: 'ws-test' })
      else if (key !== 'consentVotes') expect(withoutMarks(after[key]), key).toEqual(value)
    }
  })

  test('export → import → export differs only in the id of the workshop', () => {
    const first = importAndExport(sample(name), 'ws-one')
    const second = importAndExport(JSON.parse(JSON.stringify(first)), 'ws-two')
    expect(comparable(second)).toEqual(comparable(first))
    expect(second.workshop['id']).toBe('ws-two')
  })

  test('consent votes lose their persons, keep their values and are sorted', () => {
    const votes = Object.entries(importAndExport(sample(name), 'ws-test')['consentVotes'] as object)
    const before = Object.values(sample(name)['consentVotes'] as Record<string, { value: number }>)
    expect(votes).toHaveLength(before.length)
    expect(votes.map(([, vote]) => (vote as { value: number }).value).toSorted(byNumber)).toEqual(
      before.map((vote) => vote.value).toSorted(byNumber),
    )
    expect(JSON.stringify(votes)).not.toContain('participantId')
    for (const [key] of votes) expect(key).toMatch(/:\d+$/)
  })

  test('every agreement beyond draft gets one imported copy with a checksum', () => {
    const file = importAndExport(sample(name), 'ws-test')
    const agreements = Object.values(
      file['agreements'] as Record<string, { id: string; status: string; version: number }>,
    )
    const versions = file['agreementVersions'] as Record<
      string,
      { sha256: string; imported: boolean; status: string }
    >
    for (const agreement of agreements.filter((item) => item.status !== 'draft')) {
      const copy = versions[`${agreement.id}:${String(agreement.version)}`]
      expect(copy?.imported).toBe(true)
      expect(copy?.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(copy?.status).toBe(agreement.status)
    }
  })
})

test('an imported workshop without an agenda gets the five default stages and stands where the file says', () => {
  const parsed = parseExport(sample('it-servicedesk.de'))
  if (!parsed.ok) throw new Error(parsed.place)
  const docs = newDocuments()
  importWorkshop(parsed.file, docs, { id: 'ws-test', code: 'K7M4QT', now: NOW })
  const proceedings = new RecordIndex(docs.proceedings)
  expect(proceedings.all('stages').map((stage) => stage.part)).toEqual([1, 2, 3, 4, 5])
  expect(proceedings.singleton('run').currentStageId).toBe('stage-part-5')
  expect(proceedings.record('participants', 'p-mira')?.presence).toBe('away')
})

test('unknown keys are kept at every depth', () => {
  const file = sample('it-servicedesk.de') as Record<string, Record<string, Record<string, unknown>>>
  file['workshop'] = { ...file['workshop'], houseRule: { deep: [1, 2] } as never }
  file['goals'] = { ...file['goals'], 'goal-1': { ...file['goals']?.['goal-1'], colour: 'red' } }
  file['ideaBox'] = { 'i-1': { text: 'kept' } }
  const first = importAndExport(file, 'ws-test')
  const second = importAndExport(JSON.parse(JSON.stringify(first)), 'ws-test')
  for (const out of [first, second]) {
    expect(out.workshop['houseRule']).toEqual({ deep: [1, 2] })
    expect((out['goals'] as Record<string, object>)['goal-1']).toMatchObject({ colour: 'red' })
    expect(out['ideaBox']).toEqual({ 'i-1': { text: 'kept' } })
  }
})

test('the hardest texts survive: 10,000 characters, emoji, right to left, control characters; line ends become LF', () => {
  const hard = `${'ä'.repeat(10_000)}👩‍🔧 שלום مرحبا\u0001\u0007\r\nzwei\rdrei\ud800`
  const file = sample('it-servicedesk.de') as Record<string, Record<string, unknown>>
  file['statement'] = { ...file['statement'], serviceText: hard }
  const out = importAndExport(file, 'ws-test')
  expect((out['statement'] as Record<string, unknown>)['serviceText']).toBe(
    `${'ä'.repeat(10_000)}👩‍🔧 שלום مرحبا\u0001\u0007\nzwei\ndrei\ufffd`,
  )
})

describe('a broken file is refused with the place and the reason', () => {
  const broken = (change: (file: Record<string, Record<string, object>>) => void): unknown => {
    const file = sample('it-servicedesk.de')
    change(file as Record<string, Record<string, object>>)
    return file
  }
  test.each([
    ['another program', { format: 'other' }, 'not-a-workshop', 'format'],
    ['a list', [], 'not-a-workshop', ''],
    ['nothing', null, 'not-a-workshop', ''],
    ['a newer file', { format: 'servicewerkstatt', formatVersion: 99 }, 'newer-format', 'formatVersion'],
    [
      'a share of 120 %',
      broken((file) => Object.assign(file['targets']?.['tgt-it-fix'] ?? {}, { shareTargetBp: 12_000 })),
      'invalid-value',
      'targets.tgt-it-fix.shareTargetBp',
    ],
    [
      'a text that is a number',
      broken((file) => Object.assign(file['goals']?.['goal-1'] ?? {}, { text: 7 })),
      'invalid-value',
      'goals.goal-1.text',
    ],
    [
      'worst below usual',
      broken((file) => Object.assign(file['nodes']?.['n-log'] ?? {}, { processTime: { o: 1, m: 5, p: 2 } })),
      'invalid-value',
      'nodes.n-log.processTime',
    ],
    [
      'an id that is not its key',
      broken((file) => Object.assign(file['goals']?.['goal-1'] ?? {}, { id: 'goal-9' })),
      'id-mismatch',
      'goals.goal-1.id',
    ],
  ])('%s', (_name, value, reason, place) => {
    const parsed = parseExport(value)
    expect(parsed).toMatchObject({ ok: false, reason, place })
  })

  test('text that is not JSON names line and column', () => {
    const text = sampleText('it-servicedesk.de').replace('"format"', 'format')
    expect(parseExportText(text)).toMatchObject({ ok: false, reason: 'not-json' })
    const parsed = parseExportText('{\n  "format": "servicewerkstatt",\n  oops\n}')
    expect(parsed).toMatchObject({ ok: false, reason: 'not-json', place: 'line 3, column 3' })
  })

  test('a key that would reach into an object’s prototype is refused', () => {
    const text =
      '{"format":"servicewerkstatt","formatVersion":1,"workshop":{},"goals":{"__proto__":{"id":"__proto__"}}}'
    expect(parseExportText(text)).toMatchObject({ ok: false })
    expect(({} as Record<string, unknown>)['id']).toBeUndefined()
  })
})

test('the JSON Schema describes every root key', () => {
  const schema = exportJsonSchema() as { properties: Record<string, unknown>; $schema: string }
  expect(schema.$schema).toContain('2020-12')
  for (const key of Object.keys(sample('it-servicedesk.de')))
    expect(Object.keys(schema.properties)).toContain(key)
})
