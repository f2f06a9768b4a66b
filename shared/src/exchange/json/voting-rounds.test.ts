/** Rounds of votes, consent and perception leave with their results and come in again the same; ballots were never there (VOTE-7). */
import { describe, expect, test } from 'vitest'
import { newDocuments, type WorkshopDocuments } from '../../document/create-documents.ts'
import { createWorkshop } from '../../document/create-workshop.ts'
import { putRecord } from '../../document/operations/official.ts'
import { RecordIndex } from '../../document/projection/record-index.ts'
import { newRandomId } from '../../domain/ids.ts'
import type { WorkshopExport } from './export-schema.ts'
import { parseExport } from './parse-export.ts'
import { importWorkshop } from './read-import.ts'
import { writeExport } from './write-export.ts'

const NOW = '2026-11-25T10:00:00Z'

function workshopWithRounds(): WorkshopDocuments {
  const docs = newDocuments()
  createWorkshop(
    docs,
    { id: 'ws-1', title: 'IT', locale: 'de', timeZone: 'Europe/Berlin', code: 'K7M4QT' },
    { newId: newRandomId, now: NOW },
  )
  const options = ['goal-a', 'goal-b'].map((id) => ({ type: 'goal' as const, id, label: `Ziel ${id}` }))
  const round = { stageId: 'stage-part-1', options, budget: 3, maxPerOption: 2, openedAt: NOW }
  putRecord(docs.proceedings, 'voteRounds', {
    ...round,
    id: 'vr-1',
    status: 'closed',
    closedAt: NOW,
    voters: { team: null, guests: null, total: 5 },
    tally: {
      'goal-a': { team: null, guests: null, total: 9, concerns: 0 },
      'goal-b': { team: null, guests: null, total: 4, concerns: 1 },
    },
    concernTexts: { 'goal-b': ['Wer bezahlt das?'] },
  })
  putRecord(docs.proceedings, 'voteRounds', { ...round, id: 'vr-2', no: 2, facilitators: 1 })
  const about = { subjectType: 'goal', subjectId: 'goal-a', text: 'Ziel', openedAt: NOW } as const
  const votes = [
    { value: 5, comment: null },
    { value: 2, comment: 'Zu weit' },
  ]
  putRecord(docs.proceedings, 'consentRounds', { ...about, id: 'cr-1', no: 1, votes: [], closedAt: NOW })
  putRecord(docs.proceedings, 'consentRounds', { ...about, id: 'cr-2', no: 2, votes, closedAt: NOW })
  putRecord(docs.proceedings, 'consentRounds', { ...about, id: 'cr-3', no: 3 })
  putRecord(docs.proceedings, 'perceptionRounds', {
    id: 'round-1',
    title: 'November',
    status: 'closed',
    threshold: 5,
    items: [{ id: 'speed', label: 'Tempo', statement: 'Wir sind schnell.' }],
    answers: { self_perception: { speed: 3 } },
    sealed: 0,
    facilitators: 0,
  })
  putRecord(docs.backstage, 'turnouts', { id: 'vr-2', participantIds: { 'p-jonas': true } })
  return docs
}

const exported = (docs: WorkshopDocuments): WorkshopExport =>
  JSON.parse(JSON.stringify(writeExport(docs, { now: NOW, includeBackstage: true }))) as WorkshopExport

function importAgain(file: WorkshopExport): WorkshopDocuments {
  const parsed = parseExport(file)
  if (!parsed.ok) throw new Error(`${parsed.reason} at ${parsed.place}`)
  const docs = newDocuments()
  importWorkshop(parsed.file, docs, { id: 'ws-2', code: 'ABCDEF', now: NOW })
  return docs
}

const ROUNDS = ['voteRounds', 'consentVotes', 'perceptionRounds'] as const

describe('rounds', () => {
  test('export → import → export is the same', () => {
    const first = exported(workshopWithRounds())
    const second = exported(importAgain(first))
    for (const name of ROUNDS) expect(second[name], name).toEqual(first[name])
  })

  test('tallies and concerns leave; who has voted, and how many facilitate, stay', () => {
    const text = JSON.stringify(exported(workshopWithRounds()))
    expect(text).toContain('Wer bezahlt das?')
    for (const secret of ['facilitators', 'sealed', 'turnouts', 'participantIds":{"p-jonas'])
      expect(text).not.toContain(secret)
  })

  test('of consent the last closed round leaves, without persons', () => {
    expect(exported(workshopWithRounds())['consentVotes']).toEqual({
      'goal:goal-a:1': {
        id: 'goal:goal-a:1',
        subjectType: 'goal',
        subjectId: 'goal-a',
        value: 2,
        comment: 'Zu weit',
      },
      'goal:goal-a:2': {
        id: 'goal:goal-a:2',
        subjectType: 'goal',
        subjectId: 'goal-a',
        value: 5,
        comment: null,
      },
    })
  })

  test('a vote that was open comes in open, with nobody in it', () => {
    const docs = importAgain(exported(workshopWithRounds()))
    const index = new RecordIndex(docs.proceedings)
    expect(index.record('voteRounds', 'vr-2')).toMatchObject({ status: 'open', facilitators: 0, tally: {} })
    expect(index.singleton('run').counts.voted).toBe(0)
    index.destroy()
  })
})
