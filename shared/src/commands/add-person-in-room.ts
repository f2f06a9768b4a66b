import { command, departmentName, personName } from './command-shape.ts'

/** Somebody who takes part without a device; facilitators enter cards and ballots for them. */
export const addPersonInRoom = command('add-person-in-room', {
  name: personName.min(1),
  departmentName: departmentName.optional(),
})
