import * as z from 'zod'
import * as f from '../fields.ts'

export const hurdleSchema = z.looseObject({ marked: z.boolean(), note: z.string().max(f.MAX_LABEL_LENGTH) })

/** A node of the process map; keys that do not apply to its type are left out. Times in minutes; `responsible` is a role, never a person. */
export const node = f.record('n', {
  id: f.id(),
  processId: f.owner('processes'),
  type: f.state('task', 'start', 'end', 'wait', 'decision', 'merge', 'split', 'join'),
  laneId: f.ref('lanes'),
  name: f.textNeverNull(),
  pos: f.pos(),
  processTime: f.optional(f.dur3()),
  waitTime: f.optional(f.dur3()),
  waitClock: f.optional(f.choice('working', 'elapsed')),
  pccaBp: f.optional(f.bp()),
  valueClass: f.optional(f.choice('value_adding', 'necessary', 'waste')),
  responsible: f.optional(f.str()),
  systems: f.optional(f.str()),
  description: f.optional(f.text()),
  ownedBy: f.optional(f.choice('us', 'others')),
  hurdle: f.optional(f.atom<z.infer<typeof hurdleSchema> | null>(hurdleSchema.nullable(), null)),
  ...f.traces,
})
export type ProcessNode = f.ViewOf<typeof node>
export type NodeType = ProcessNode['type']
