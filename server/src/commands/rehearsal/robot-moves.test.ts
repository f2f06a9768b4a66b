import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { expect, test } from 'vitest'
import { robotMoves, type Seen } from './robot-moves.ts'

const stage = (mode: RecordView<'stages'>['mode']) =>
  ({ id: 'stage-1', mode, level: 'anonymous' }) as RecordView<'stages'>
const nothing: Seen = { stage: undefined, voteRounds: [], consentRounds: [] }
const types = (seen: Seen, index = 0) =>
  robotMoves(seen, index, 'de', (text) => text).map(({ body }) => body['type'])

test('before the first stage robots wait, in a collecting one they write and get ready', () => {
  expect(types(nothing)).toEqual([])
  expect(types({ ...nothing, stage: stage('collect') })).toEqual(['hand-in', 'hand-in', 'set-ready'])
})

test('they vote in open rounds of their stage only, within the budget', () => {
  const round = {
    id: 'round-1',
    stageId: 'stage-1',
    status: 'open',
    budget: 3,
    maxPerOption: 2,
    options: [{ type: 'card', id: 'card-1', label: 'x' }],
  } as unknown as RecordView<'voteRounds'>
  const seen = { ...nothing, stage: stage('vote'), voteRounds: [round] }
  expect(robotMoves(seen, 0, 'de', (text) => text)[0]?.body).toMatchObject({ dots: { 'card-1': 2 } })
  expect(types({ ...seen, voteRounds: [{ ...round, status: 'closed' }] })).toEqual([])
  expect(types({ ...seen, voteRounds: [{ ...round, stageId: 'stage-2' }] })).toEqual([])
})

test('robots write different sentences and do not all agree', () => {
  const all = [0, 1, 2].flatMap((index) =>
    robotMoves({ ...nothing, stage: stage('collect') }, index, 'en', (text) => text),
  )
  const texts = all.flatMap(({ body }) => (typeof body['text'] === 'string' ? [body['text']] : []))
  expect(new Set(texts).size).toBe(6)
  const round = { id: 'c-1', closedAt: null } as RecordView<'consentRounds'>
  const values = [0, 1, 2].map(
    (index) =>
      robotMoves(
        { ...nothing, stage: stage('decide'), consentRounds: [round] },
        index,
        'de',
        (text) => text,
      )[0]?.body['value'],
  )
  expect(values).toEqual([5, 4, 2])
})
