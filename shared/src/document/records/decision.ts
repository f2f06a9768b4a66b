import * as z from 'zod'
import * as f from '../fields.ts'

/** A link to any record: `type` is a root key of the export. */
export const linkSchema = z.looseObject({ type: z.string().max(100), id: z.string().max(500) })

/** What was decided, by whom and how. */
export const decision = f.record('dec', {
  id: f.id(),
  sessionId: f.ref('sessions'),
  stageId: f.ref('stages'),
  text: f.strFilled(),
  decidedAt: f.dt(),
  by: f.state('team', 'facilitator', 'management'),
  how: f.state('unanimous', 'majority', 'consent'),
  consentMean: f.num(),
  alternatives: f.text(),
  links: f.atom<z.infer<typeof linkSchema>[]>(z.array(linkSchema).max(200), []),
  ...f.traces,
})
export type Decision = f.ViewOf<typeof decision>
