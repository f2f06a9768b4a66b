import { ROOM_LAYOUTS, type RoomLayout } from '@servicewerkstatt/shared/domain/agenda/room-layouts.ts'
import { expect, test } from 'vitest'
import { roomLayoutOf } from './room-layout.ts'

const stage = (
  mode: 'collect' | 'read' | 'group' | 'vote' | 'discuss' | 'decide' | 'break',
  part: number | null,
  layout: string | null = null,
) => ({
  mode,
  part,
  layout,
})
const situation = (hasEnded = false, there: readonly RoomLayout[] = ROOM_LAYOUTS) => ({
  hasEnded,
  isVoteClosed: false,
  isThere: (layout: RoomLayout) => there.includes(layout),
})

test.each([
  [undefined, false, 'arrival'],
  [undefined, true, 'closing'],
  [stage('collect', 1), false, 'collect'],
  [stage('collect', 1, 'process'), false, 'process'],
  [stage('vote', 3), false, 'vote'],
  [stage('break', 2), false, 'pause'],
  [stage('decide', 1), false, 'decision'],
  [stage('discuss', 1), false, 'statement'],
  [stage('discuss', 2), false, 'process'],
  [stage('read', 3), false, 'read'],
  [stage('group', 3), false, 'groups'],
  [stage('discuss', 4), false, 'promise'],
  [stage('discuss', 5), false, 'closing'],
  [stage('discuss', null), false, 'task'],
  [stage('discuss', 1, 'process'), false, 'process'],
  [stage('discuss', 4, 'a layout of a later version'), false, 'promise'],
] as const)('%j, over: %j → %s', (shown, hasEnded, layout) => {
  expect(roomLayoutOf(shown, situation(hasEnded))).toBe(layout)
})

test('a closed vote shows its result', () => {
  expect(roomLayoutOf(stage('vote', 1), { ...situation(), isVoteClosed: true })).toBe('result')
})

test('what this room view cannot show gives way to the part, or to the task', () => {
  const few = situation(false, ['task', 'expectations'])
  expect(roomLayoutOf(stage('read', 3), few)).toBe('expectations')
  expect(roomLayoutOf(stage('vote', 3), few)).toBe('task')
})
