import * as z from 'zod'
import * as f from '../fields.ts'

const triggerSchema = z.looseObject({
  type: z.enum(['miss', 'voice', 'shadowing', 'feasibility', 'node', 'gap']),
  id: z.string().max(500),
})

/** What the team will do about something. `ownerToAsk`: the owner was not there and does not know of it yet (PARK-4). `effectCheckPeriodId` may name a period that does not exist yet. */
export const measure = f.record('m', {
  id: f.id(),
  ord: f.ord(),
  title: f.str(),
  description: f.text(),
  kind: f.choice('containment', 'corrective', 'preventive', 'renegotiate'),
  triggers: f.atom<z.infer<typeof triggerSchema>[]>(z.array(triggerSchema).max(200), []),
  ownerId: f.ref('participants'),
  ownerToAsk: f.optional(f.flag()),
  dueDate: f.date(),
  status: f.state('planned', 'in_progress', 'done', 'verified', 'ineffective', 'dropped'),
  expectedEffect: f.text(),
  effectCheckPeriodId: f.ref('periods'),
  effectResult: f.text(),
  nodeIds: f.setOf('nodes'),
  targetIds: f.setOf('targets'),
  ...f.traces,
})
export type Measure = f.ViewOf<typeof measure>
