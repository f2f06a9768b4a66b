import { command, recordId } from './command-shape.ts'

/**
 * Copies the draft of an agreement, its targets and its chosen level as the next version, with the hash of its content. An earlier version that was
 * not in force yet is withdrawn. The answer lists what is still missing before it can be put in force; nothing of that stops the proposal.
 */
export const proposeAgreement = command('propose-agreement', { agreementId: recordId })
