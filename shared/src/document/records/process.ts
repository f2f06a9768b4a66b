import * as f from '../fields.ts'

/** The four text boxes around a process. */
export const sipoc = f.record('sipoc', {
  suppliers: f.text(),
  inputs: f.text(),
  outputs: f.text(),
  customers: f.text(),
})

/** A process of the team. `unitOfFlow`: what travels through it ("fault"). */
export const process = f.record('proc', {
  id: f.id(),
  ord: f.ord(),
  name: f.text(),
  trigger: f.text(),
  outcome: f.text(),
  unitOfFlow: f.str(),
  demandPerMonth: f.int(),
  calendarId: f.ref('calendars'),
  arrival: f.choice('uniform_service_hours', 'first_working_day'),
  sipoc: f.nested(sipoc),
  ...f.traces,
})
export type Process = f.ViewOf<typeof process>
