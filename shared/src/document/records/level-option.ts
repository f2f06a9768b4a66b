import * as z from 'zod'
import * as f from '../fields.ts'

const levelValueSchema = z.looseObject({
  shareTargetBp: f.basisPointsSchema.nullable(),
  threshold: z.number().nullable(),
})

/** One of the levels that management chooses from. `values`: target id → what this level promises. Cost in whole units of `currency`. */
export const levelOption = f.record('opt', {
  id: f.id(),
  ord: f.ord(),
  agreementId: f.owner('agreements'),
  name: f.str(),
  description: f.text(),
  values: f.atom<Record<string, z.infer<typeof levelValueSchema>>>(
    z.record(z.string().max(500), levelValueSchema),
    {},
  ),
  costOneOff: f.int(),
  costPerYear: f.int(),
  currency: f.str(),
  fte: f.num(),
  recommended: f.flag(),
  ...f.traces,
})
export type LevelOption = f.ViewOf<typeof levelOption>
