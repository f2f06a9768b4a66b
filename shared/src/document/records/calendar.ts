import * as z from 'zod'
import * as f from '../fields.ts'

/** Opening hours of one weekday (ISO 1–7), local wall time, half-open. */
const openingSchema = z.looseObject({ day: z.int().min(1).max(7), from: f.timeSchema, to: f.timeSchema })

/** A working calendar. `holidays`: date → name. */
export const calendar = f.record('cal', {
  id: f.id(),
  name: f.str(),
  timeZone: f.strFilled('Europe/Berlin'),
  weekly: f.atom<z.infer<typeof openingSchema>[]>(
    z.array(openingSchema.refine(({ from, to }) => from < to, { message: 'from must be before to' })).max(50),
    [],
  ),
  holidays: f.dictOf(f.dateSchema, z.string().max(f.MAX_LABEL_LENGTH)),
  ...f.traces,
})
export type Calendar = f.ViewOf<typeof calendar>
