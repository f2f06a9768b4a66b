import * as z from 'zod'
import { LEVELS } from '../domain/writing/levels.ts'
import { command, prose, recordId } from './command-shape.ts'

/** SHA-256, in hex, of the secret with which the author's device can mend the card once it is revealed. */
const secretHash = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in hex')

/** A card as its author's device holds it. `level`: what the author was told while writing; it never becomes looser. */
export const draftBody = {
  stageId: recordId,
  draftId: recordId,
  text: prose,
  level: z.enum(LEVELS),
  tokenHash: secretHash,
}

/** Keeps a draft with its author, on the server and nowhere else. Saving it again replaces it. */
export const saveDraft = command('save-draft', draftBody)
