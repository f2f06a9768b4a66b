import { newDocuments } from '@servicewerkstatt/shared/document/create-documents.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { parseExport } from '@servicewerkstatt/shared/exchange/json/parse-export.ts'
import { importWorkshop } from '@servicewerkstatt/shared/exchange/json/read-import.ts'
import { sample } from '@servicewerkstatt/shared/testing/samples.ts'
import { describe, expect, test } from 'vitest'
import { declinedExpectations, deriveLines, toPageLines } from './said-and-done.ts'

type Json = Record<string, Record<string, Record<string, unknown>>>

function documents(change: (file: Json) => void = () => {}) {
  const file = sample('it-servicedesk.de') as Json
  change(file)
  const parsed = parseExport(file)
  if (!parsed.ok) throw new Error(parsed.place)
  const docs = newDocuments()
  importWorkshop(parsed.file, docs, { id: 'ws-test', code: 'K7M4QT', now: '2026-11-23T10:00:00Z' })
  return { board: new RecordIndex(docs.board), proceedings: new RecordIndex(docs.proceedings) }
}

describe('what a report tells', () => {
  test('finished measures that answer a voice, for half a year', () => {
    const found = documents()
    const lines = deriveLines(found, { from: '2026-10-01' })
    expect(lines.length).toBeGreaterThan(0)
    for (const { voiceId, measureId } of lines) {
      const measure = found.board.record('measures', measureId ?? '')
      expect(['done', 'verified']).toContain(measure?.status)
      expect(measure?.triggers).toContainEqual({ type: 'voice', id: voiceId })
    }
    expect(deriveLines(found, { from: '2027-12-01' })).toEqual([])
  })

  test('the condensed expectation is quoted, never the words of a person', () => {
    const found = documents()
    const verbatim = found.board.all('voices').map((voice) => voice.verbatim)
    for (const lines of [deriveLines(found, null), deriveLines(found, { from: '2026-10-01' })]) {
      const shown = toPageLines(found, lines)
      expect(shown.length).toBeGreaterThan(0)
      for (const { quote } of shown) expect(verbatim).not.toContain(quote)
    }
  })
})

test('the catalogue tells of promises in force, each voice once', () => {
  const lines = deriveLines(documents(), null)
  expect(new Set(lines.map(({ voiceId }) => voiceId)).size).toBe(lines.length)
  expect(lines.every(({ agreementId }) => agreementId !== null)).toBe(true)
})

test('what was declined stays visible with its reason, unless it was withdrawn', () => {
  const decline = (withdrawnByAsker: boolean) =>
    declinedExpectations(
      documents((file) => {
        Object.assign(file['expectations']?.['exp-first'] ?? {}, {
          status: 'declined',
          decisionReason: 'Nachts ist niemand da.',
          verdict: { kind: 'dropped', decidedAt: '2026-10-01', by: 'both', withdrawnByAsker },
        })
      }),
    ).filter(({ reason }) => reason === 'Nachts ist niemand da.')
  expect(decline(false)).toHaveLength(1)
  expect(decline(true)).toEqual([])
})
