import * as z from 'zod'
import * as f from '../fields.ts'

const lineSchema = z.looseObject({
  voiceId: z.string().max(500).nullable(),
  text: z.string().max(f.MAX_TEXT_LENGTH),
  measureId: z.string().max(500).nullable(),
  agreementId: z.string().max(500).nullable(),
})
export type YouSaidWeDid = z.infer<typeof lineSchema>

/** A published page. Its frozen content is the server's; `slug` is its address. */
export const publication = f.record('pub', {
  id: f.id(),
  ord: f.ord(),
  kind: f.state('catalogue', 'attainment'),
  periodId: f.ref('periods'),
  publishedAt: f.dt(),
  slug: f.optional(f.str()),
  audience: f.state('all_staff', 'departments', 'team'),
  headline: f.text(),
  body: f.text(),
  youSaidWeDid: f.atom<YouSaidWeDid[]>(z.array(lineSchema).max(500), []),
  snapshotId: f.optional(f.str()),
  imported: f.optional(f.flag()),
  ...f.traces,
})
export type Publication = f.ViewOf<typeof publication>
