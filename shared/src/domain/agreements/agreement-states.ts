/**
 * The way of one version of an agreement, from the proposal to its end (PRODUCT CAT-4). A draft is no version yet; a version that went back to draft
 * was sent back or withdrawn and never comes up again: the next proposal is a new version.
 */

export const AGREEMENT_STATES = ['draft', 'proposed', 'approved', 'in_force', 'suspended', 'ended'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

export const AGREEMENT_EVENTS = ['approve', 'send-back', 'put-in-force', 'suspend', 'end'] as const
export type AgreementEvent = (typeof AGREEMENT_EVENTS)[number]

/** Every legal move; what is not here is impossible. */
const MOVES: Readonly<Record<AgreementState, Readonly<Partial<Record<AgreementEvent, AgreementState>>>>> = {
  draft: {},
  proposed: { approve: 'approved', 'send-back': 'draft' },
  approved: { 'send-back': 'draft', 'put-in-force': 'in_force' },
  in_force: { suspend: 'suspended', end: 'ended' },
  suspended: { 'put-in-force': 'in_force', end: 'ended' },
  ended: {},
}

/** The state after an event, or null when that move is not possible. */
export const nextAgreementState = (from: AgreementState, event: AgreementEvent): AgreementState | null =>
  MOVES[from][event] ?? null

/** On the table: decisions can be written down, and a newer proposal withdraws it. */
export const isOnTheTable = (state: AgreementState): boolean => state === 'proposed' || state === 'approved'

/** What it promised counted at some time, so periods can be judged by it. */
export const wasInForce = (state: AgreementState): boolean =>
  state === 'in_force' || state === 'suspended' || state === 'ended'
