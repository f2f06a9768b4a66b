import * as z from 'zod'
import * as f from '../fields.ts'

export const VOTE_OPTION_TYPES = [
  'card',
  'group',
  'goal',
  'expectation',
  'statementProposal',
  'agreement',
] as const
export type VoteOptionType = (typeof VOTE_OPTION_TYPES)[number]

const optionSchema = z.looseObject({
  type: z.enum(VOTE_OPTION_TYPES),
  id: z.string().max(500),
  label: z.string().max(f.MAX_LABEL_LENGTH),
})
const whole = z.int().min(0)
/** `team` and `guests` are null where the sides are not told apart (VOTE-5). */
const sides = { team: whole.nullable(), guests: whole.nullable(), total: whole.optional() }
const votersSchema = z.looseObject(sides)
const tallySchema = z.record(z.string().max(500), z.looseObject({ ...sides, concerns: whole }))
export type VoteOption = z.infer<typeof optionSchema>
export type Voters = z.infer<typeof votersSchema>
export type Tally = z.infer<typeof tallySchema>

/**
 * One round of dot voting. Ballots are private; `voters`, `tally` and `concernTexts` (shuffled) appear when it closes. `facilitators`: how many of those
 * who have voted facilitate, so that the number of people still expected is right; only while it is open.
 */
export const voteRound = f.record('vr', {
  id: f.id(),
  stageId: f.ref('stages'),
  no: f.count(1, 1),
  options: f.atom<VoteOption[]>(z.array(optionSchema).max(1000), []),
  budget: f.count(3, 1, 1000),
  maxPerOption: f.count(3, 1, 1000),
  status: f.state('open', 'closed'),
  voters: f.atom<Voters>(votersSchema, { team: null, guests: null, total: 0 }),
  facilitators: f.count(),
  tally: f.atom<Tally>(tallySchema, {}),
  concernTexts: f.atom<Record<string, string[]>>(
    z.record(z.string().max(500), z.array(z.string().max(f.MAX_TEXT_LENGTH))),
    {},
  ),
  openedAt: f.dt(),
  closedAt: f.dt(),
  ...f.traces,
})
export type VoteRound = f.ViewOf<typeof voteRound>
