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

/** One blind round of consent, 0–5. `votes` are shuffled and written when it closes; they never name a person. */
export const consentRound = f.record('cr', {
  id: f.id(),
  subjectType: f.state(...CONSENT_SUBJECTS),
  subjectId: f.owner('any'),
  no: f.count(1, 1),
  votes: f.atom<z.infer<typeof consentValueSchema>[]>(z.array(consentValueSchema).max(5000), []),
  closedAt: f.dt(),
  ...f.traces,
})
export type ConsentRound = f.ViewOf<typeof consentRound>
