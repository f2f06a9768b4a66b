import { expect, test } from 'vitest'
import { roomLayoutOf } from './room-layout.ts'

const stage = (
  mode: 'collect' | 'read' | 'vote' | 'discuss' | 'decide' | 'break',
  part: number | null,
  layout: string | null = null,
) => ({
  mode,
  part,
  layout,
})

test.each([
  [undefined, false, 'arrival'],
  [undefined, true, 'closing'],
  [stage('collect', 1), false, 'task'],
  [stage('vote', 3), false, 'task'],
  [stage('break', 2), false, 'pause'],
  [stage('decide', 1), false, 'decision'],
  [stage('discuss', 1), false, 'statement'],
  [stage('discuss', 2), false, 'process'],
  [stage('read', 3), false, 'expectations'],
  [stage('discuss', 4), false, 'promise'],
  [stage('discuss', 5), false, 'closing'],
  [stage('discuss', null), false, 'task'],
  [stage('discuss', 1, 'process'), false, 'process'],
  [stage('discuss', 4, 'a layout of a later version'), false, 'promise'],
] as const)('%j, over: %j → %s', (shown, hasEnded, layout) => {
  expect(roomLayoutOf(shown, hasEnded)).toBe(layout)
})
