import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { expect, test } from 'vitest'
import { type Move, robotMoves, type Seen } from './robot-moves.ts'

const stage = (mode: RecordView<'stages'>['mode'], layout: string | null = null) =>
  ({ id: 'stage-1', mode, layout, level: 'anonymous' }) as RecordView<'stages'>
const nothing: Seen = {
  stage: undefined,
  voteRounds: [],
  consentRounds: [],
  perceptionRounds: [],
  ownGroup: undefined,
}
const bodyOf = (move: Move | undefined): Readonly<Record<string, unknown>> =>
  move !== undefined && 'body' in move ? move.body : {}
const types = (seen: Seen, index = 0) =>
  robotMoves(seen, index, 'de', (text) => text).map((move) => bodyOf(move)['type'])

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
  expect(bodyOf(robotMoves(seen, 0, 'de', (text) => text)[0])).toMatchObject({ dots: { 'card-1': 2 } })
  expect(types({ ...seen, voteRounds: [{ ...round, status: 'closed' }] })).toEqual([])
  expect(types({ ...seen, voteRounds: [{ ...round, stageId: 'stage-2' }] })).toEqual([])
})

test('robots write different sentences and do not all agree', () => {
  const all = [0, 1, 2].flatMap((index) =>
    robotMoves({ ...nothing, stage: stage('collect') }, index, 'en', (text) => text),
  )
  const texts = all.map((move) => bodyOf(move)['text']).filter((text) => text !== undefined)
  expect(new Set(texts).size).toBe(6)
  const round = { id: 'c-1', closedAt: null } as RecordView<'consentRounds'>
  const values = [0, 1, 2].map(
    (index) =>
      bodyOf(
        robotMoves(
          { ...nothing, stage: stage('decide', 'consent'), consentRounds: [round] },
          index,
          'de',
          (text) => text,
        )[0],
      )['value'],
  )
  expect(values).toEqual([5, 4, 2])
})

test('in the stage of the envelopes they seal and write no cards', () => {
  const round = {
    id: 'round-1',
    status: 'open',
    items: [{ id: 'a' }, { id: 'b' }],
  } as unknown as RecordView<'perceptionRounds'>
  const seen = { ...nothing, stage: stage('collect', 'gap'), perceptionRounds: [round] }
  expect(types(seen)).toEqual(['seal-answers'])
  expect(types({ ...seen, perceptionRounds: [] })).toEqual([])
  const answers = [0, 1, 2].map(
    (index) => bodyOf(robotMoves(seen, index, 'de', (text) => text)[0])['answers'],
  )
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(3)
})

test('in a small group they write where nobody has written yet', () => {
  const ownGroup = { id: 'sg-1', no: 1, memberIds: ['p-robot-1'], textId: 'prop-1', hasWords: false }
  const seen = { ...nothing, stage: stage('discuss', 'small_groups'), ownGroup }
  expect(robotMoves(seen, 0, 'en', (text) => text)).toMatchObject([{ textId: 'prop-1' }])
  expect(robotMoves({ ...seen, ownGroup: { ...ownGroup, hasWords: true } }, 0, 'en', (text) => text)).toEqual(
    [],
  )
})

test('talks, breaks and looking on ask nothing of them', () => {
  for (const mode of ['discuss', 'break', 'read', 'group', 'decide'] as const)
    expect(types({ ...nothing, stage: stage(mode) }), mode).toEqual([])
})
