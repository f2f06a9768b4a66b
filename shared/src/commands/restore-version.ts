import { command, recordId } from './command-shape.ts'

/**
 * Brings the board back to a version. What was decided, voted and measured stays; what came later goes to the trash. The state before it is kept as a
 * version of its own, whose id comes back, so that the restoring can be taken back.
 */
export const restoreVersion = command('restore-version', { versionId: recordId })
