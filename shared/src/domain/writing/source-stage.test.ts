import { expect, test } from 'vitest'
import { sourceStageId, type StageInOrder } from './source-stage.ts'

const stage = (
  id: string,
  mode: string,
  startedAt: string | null = '2026-11-25T09:00:00Z',
): StageInOrder => ({
  id,
  mode,
  startedAt,
})
const stages = [
  stage('collect-1', 'collect'),
  stage('read-1', 'read'),
  stage('skipped', 'collect', null),
  stage('group', 'group'),
  stage('collect-2', 'collect'),
]
const none = () => false

test.each([
  ['collect-1', 'collect-1'],
  ['read-1', 'collect-1'],
  ['group', 'collect-1'],
  ['collect-2', 'collect-2'],
  ['gone', null],
])('%s works with the cards of %s', (id, source) => {
  expect(sourceStageId(stages, id, none)).toBe(source)
})

test('a stage with cards of its own keeps to them', () => {
  expect(sourceStageId(stages, 'group', (id) => id === 'group')).toBe('group')
})

test('before any collecting there is nothing to read', () => {
  expect(sourceStageId([stage('read', 'read')], 'read', none)).toBeNull()
})
