import * as z from 'zod'
import * as f from '../fields.ts'

const optionSchema = z.looseObject({
  type: z.enum(['card', 'group', 'goal', 'expectation', 'statementProposal', 'agreement']),
  id: z.string().max(500),
  label: z.string().max(f.MAX_LABEL_LENGTH),
})
const whole = z.int().min(0)
const tallySchema = z.record(
  z.string().max(500),
  z.looseObject({ team: whole, guests: whole, concerns: whole }),
)

/** One round of dot voting. Ballots are private; `tally` and `concernTexts` (shuffled) appear when it closes. */
export const voteRound = f.record('vr', {
  id: f.id(),
  stageId: f.ref('stages'),
  no: f.count(1, 1),
  options: f.atom<z.infer<typeof optionSchema>[]>(z.array(optionSchema).max(1000), []),
  budget: f.count(3, 1, 1000),
  maxPerOption: f.count(3, 1, 1000),
  status: f.state('open', 'closed'),
  voters: f.atom<{ team: number; guests: number }>(z.looseObject({ team: whole, guests: whole }), {
    team: 0,
    guests: 0,
  }),
  tally: f.atom<z.infer<typeof tallySchema>>(tallySchema, {}),
  concernTexts: f.atom<Record<string, string[]>>(
    z.record(z.string().max(500), z.array(z.string().max(f.MAX_TEXT_LENGTH))),
    {},
  ),
  openedAt: f.dt(),
  closedAt: f.dt(),
  ...f.traces,
})
export type VoteRound = f.ViewOf<typeof voteRound>
