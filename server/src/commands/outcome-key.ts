/**
 * Under which key the answer of a command is kept: made from the device and the command's id together. So nobody can block or
 * read another's command by its id, and the stored row names neither.
 */
import { createHash } from 'node:crypto'

/** @param tokenHash of the device that sent the command @returns 64 characters of hex */
export const outcomeKey = (tokenHash: string, commandId: string): string =>
  createHash('sha256').update(`${tokenHash}:${commandId}`).digest('hex')
