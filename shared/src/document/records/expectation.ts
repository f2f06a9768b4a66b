import * as z from 'zod'
import * as f from '../fields.ts'

/** One rung of the reason ladder ("Wofür?"). `askedBy` is a side or role, not a person's name. */
export const why = f.record('w', {
  id: f.id(),
  ord: f.ord(),
  answer: f.text(),
  askedBy: f.optional(f.str()),
  evidence: f.optional(f.str()),
})
export type Why = f.ViewOf<typeof why>

export const verdictSchema = z.looseObject({
  kind: z.enum(['confirmed', 'changed', 'dropped']),
  decidedAt: f.dateTimeSchema,
  by: z.enum(['team', 'facilitator', 'both']),
  withdrawnByAsker: z.boolean(),
})
const kanoAnswer = z.enum(['like', 'expect', 'neutral', 'tolerate', 'dislike'])
const kanoAnswersSchema = z.looseObject({ functional: kanoAnswer, dysfunctional: kanoAnswer })

/** What another department expects, in its own words, and what it needs it for. */
export const expectation = f.record('exp', {
  id: f.id(),
  ord: f.ord(),
  departmentId: f.ref('departments'),
  statement: f.text(),
  kind: f.choice(
    'deadline',
    'response_time',
    'availability',
    'quality',
    'simplicity',
    'communication',
    'competence',
    'cost',
  ),
  dimension: f.ref('perceptionItems'),
  importance: f.int(1, 5),
  kano: f.choice(
    'must_be',
    'one_dimensional',
    'attractive',
    'indifferent',
    'reverse',
    'questionable',
    'unknown',
  ),
  kanoAnswers: f.optional(
    f.atom<z.infer<typeof kanoAnswersSchema> | null>(kanoAnswersSchema.nullable(), null),
  ),
  origin: f.choice('stated', 'assumed_by_team', 'observed'),
  validatedAt: f.date(),
  whys: f.mapOf(why),
  rootNeed: f.text(),
  consequence: f.text(),
  originOfDeadline: f.choice('legal', 'contractual', 'downstream_process', 'habit', 'preference', 'unknown'),
  status: f.state('new', 'understood', 'measurable', 'agreed', 'declined', 'parked'),
  decisionReason: f.text(),
  nodeIds: f.setOf('nodes'),
  groupId: f.optional(f.ref('groups')),
  frequency: f.optional(f.str()),
  example: f.optional(f.text()),
  urgency: f.optional(f.int(1, 5)),
  verdict: f.optional(f.atom<z.infer<typeof verdictSchema> | null>(verdictSchema.nullable(), null)),
  senderIds: f.optional(f.setOf('departments')),
  matchesId: f.optional(f.ref('expectations')),
  noNumberReason: f.optional(f.text()),
  ...f.traces,
})
export type Expectation = f.ViewOf<typeof expectation>
