import * as z from 'zod'
import * as f from '../fields.ts'

export const consentValueSchema = z.looseObject({
  value: z.int().min(0).max(5),
  comment: z.string().max(f.MAX_TEXT_LENGTH).nullable(),
})
export type ConsentVote = z.infer<typeof consentValueSchema>
/** By value, then comment, so that no order tells who voted when. */
export const compareConsentVotes = (a: ConsentVote, b: ConsentVote): number =>
  a.value - b.value || ((a.comment ?? '') < (b.comment ?? '') ? -1 : 1)
export const CONSENT_SUBJECTS = ['statement', 'goal', 'process', 'agreement'] as const
export type ConsentSubject = (typeof CONSENT_SUBJECTS)[number]

/**
 * One blind round of consent, 0–5, about the wording `text` as it stood when the round opened. `votes` are shuffled and written when it closes; they never
 * name a person. `outcome`: what the facilitator made of it. `facilitators` as in a round of dots.
 */
export const consentRound = f.record('cr', {
  id: f.id(),
  stageId: f.ref('stages'),
  subjectType: f.state(...CONSENT_SUBJECTS),
  subjectId: f.owner('any'),
  no: f.count(1, 1),
  text: f.str(),
  votes: f.atom<z.infer<typeof consentValueSchema>[]>(z.array(consentValueSchema).max(5000), []),
  facilitators: f.count(),
  outcome: f.choice('adopted', 'parked'),
  openedAt: f.dt(),
  closedAt: f.dt(),
  ...f.traces,
})
export type ConsentRound = f.ViewOf<typeof consentRound>
