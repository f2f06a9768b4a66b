import { command, departmentName, personName, recordId } from './command-shape.ts'

/**
 * A person changes their own name or department. An empty name becomes "Gast n" / "Guest n"; the same name twice gets a visible suffix on both.
 * A department can be given by id, or by name: an unknown name adds a department of an internal customer.
 */
export const renameMe = command('rename-me', {
  name: personName.optional(),
  departmentId: recordId.nullable().optional(),
  departmentName: departmentName.optional(),
})
