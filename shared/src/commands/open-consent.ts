import * as z from 'zod'
import { CONSENT_SUBJECTS } from '../document/records/consent-round.ts'
import { command, recordId } from './command-shape.ts'

/** Opens a blind round of consent (0–5) about the wording of a subject as it stands. `subjectId` of the statement is `statement`. */
export const openConsent = command('open-consent', {
  subjectType: z.enum(CONSENT_SUBJECTS),
  subjectId: recordId,
})
