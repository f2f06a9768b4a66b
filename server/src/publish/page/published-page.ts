/**
 * What a published page says, frozen at the moment of publishing (JSON in the storage). It holds what readers may see and nothing else: no names of
 * people, no ids that lead anywhere. Rendering may change later, the content never does.
 */
import * as z from 'zod'

/** Raised when the shape changes; older pages keep theirs. */
export const PAGE_FORMAT = 1

const verdict = z.enum(['met', 'near_miss', 'missed', 'no_cases', 'not_measurable_yet', 'not_in_force'])
const period = z.object({
  id: z.string(),
  kind: z.enum(['calendar_month', 'calendar_quarter']),
  from: z.string(),
  to: z.string(),
})

/** A promise with what became of it in the period. */
const promiseResult = z.object({
  /** Key of the attainment, so that later corrections find their row. */
  attainmentId: z.string(),
  title: z.string(),
  sentence: z.string(),
  verdict,
  /** k of n; null when nothing was counted. */
  counts: z.object({ met: z.number(), total: z.number(), excluded: z.number() }).nullable(),
  shareTargetBp: z.number().nullable(),
  /** Only where a measured value is judged against a limit. */
  limit: z
    .object({
      value: z.number().nullable(),
      operator: z.enum(['lte', 'gte', 'lt', 'gt']),
      threshold: z.number(),
      unit: z.string().nullable(),
    })
    .nullable(),
  isFew: z.boolean(),
  comment: z.string(),
  notMeasurableReason: z.string(),
  /** Verdicts of the periods in `history`, the one of the report last. */
  history: z.array(verdict),
})
export type PromiseResult = z.infer<typeof promiseResult>

const answeredMiss = z.object({
  attainmentId: z.string(),
  title: z.string(),
  verdict,
  impact: z.string(),
  cause: z.string(),
  measures: z.array(
    z.object({
      title: z.string(),
      description: z.string(),
      dueDate: z.string().nullable(),
      effectCheckPeriodId: z.string().nullable(),
    }),
  ),
  noMeasureReason: z.string(),
})

const saidAndDone = z.object({
  /** What the other side expects, condensed; empty when only the answer is told. */
  quote: z.string(),
  by: z.string(),
  text: z.string(),
})
export type SaidAndDone = z.infer<typeof saidAndDone>

const declined = z.object({ quote: z.string(), by: z.string(), reason: z.string() })
export type Declined = z.infer<typeof declined>

const publishedService = z.object({
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  forWhom: z.array(z.string()),
  channel: z.object({ kind: z.string(), value: z.string() }).nullable(),
  hours: z.string(),
  deliverable: z.string(),
  notIncluded: z.string(),
  prerequisites: z.string(),
  /** Deliberately without a number, and why. */
  noNumberReason: z.string(),
  promises: z.array(
    z.object({
      kind: z.enum(['sla', 'ola', 'self_commitment']),
      title: z.string(),
      sentence: z.string(),
      exclusions: z.string(),
      customerDuties: z.string(),
      reviewDate: z.string().nullable(),
      n: z.number(),
    }),
  ),
})
export type PublishedService = z.infer<typeof publishedService>

const common = {
  format: z.literal(PAGE_FORMAT),
  locale: z.enum(['de', 'en']),
  timeZone: z.string(),
  /** Who publishes: the team, else the workshop's title. */
  publisher: z.string(),
  headline: z.string(),
  body: z.string(),
  publishedAt: z.string(),
  /** The service statement in one sentence. */
  statement: z.string(),
  said: z.array(saidAndDone),
}

export const publishedPage = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('attainment'),
    period,
    history: z.array(period),
    promises: z.array(promiseResult),
    misses: z.array(answeredMiss),
    /** First day of the month in which the next report is due. */
    nextReport: z.string(),
  }),
  z.object({
    ...common,
    kind: z.literal('catalogue'),
    services: z.array(publishedService),
    declined: z.array(declined),
  }),
])
export type PublishedPage = z.infer<typeof publishedPage>
export type AttainmentPage = Extract<PublishedPage, { kind: 'attainment' }>
export type CataloguePage = Extract<PublishedPage, { kind: 'catalogue' }>
