import * as f from '../fields.ts'

export const STAGE_MODES = ['collect', 'read', 'group', 'vote', 'discuss', 'decide', 'break'] as const
export type StageMode = (typeof STAGE_MODES)[number]

/**
 * One item of the agenda. The facilitators' notes are not here but in `backstage`. `revealedAt`: when the cards of a stage that reveals together
 * were uncovered; a stage that is opened again collects anew.
 */
export const stage = f.record('stage', {
  id: f.id(),
  ord: f.ord(),
  sessionId: f.ref('sessions'),
  part: f.int(1, 5),
  title: f.strFilled(),
  task: f.strFilled(),
  minutes: f.count(0, 0, 24 * 60),
  mode: f.state('discuss', 'collect', 'read', 'group', 'vote', 'decide', 'break'),
  reveal: f.state('together', 'at_once'),
  layout: f.str(),
  level: f.state('named', 'department', 'anonymous'),
  caretsShown: f.flag(true),
  guestsMayWrite: f.flag(),
  yields: f.choice('card', 'statementProposal', 'goal', 'expectation', 'node'),
  startedAt: f.dt(),
  endedAt: f.dt(),
  revealedAt: f.optional(f.dt()),
  ...f.traces,
})
export type Stage = f.ViewOf<typeof stage>
