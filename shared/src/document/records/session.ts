import * as z from 'zod'
import * as f from '../fields.ts'

/** A meeting of the series; `steps` are the parts (1–5) it works on. */
export const session = f.record('ses', {
  id: f.id(),
  ord: f.ord(),
  kind: f.choice('workshop', 'service_review'),
  title: f.str(),
  date: f.date(),
  durationMin: f.int(),
  steps: f.atom<number[]>(z.array(z.int().min(1).max(5)).max(5), []),
  participantIds: f.setOf('participants'),
  notes: f.text(),
  ...f.traces,
})
export type Session = f.ViewOf<typeof session>
