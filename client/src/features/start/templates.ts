/** What a new workshop can begin with: the three meetings of the method, the five parts without an agenda in minutes, and samples. The server holds the content. */
import { AGENDA_TEMPLATES } from '@servicewerkstatt/shared/domain/agenda/agenda-template-names.ts'

const SAMPLES = ['it-servicedesk', 'finance-month-end'] as const
export const templateKeys = [...AGENDA_TEMPLATES, 'default', ...SAMPLES] as const
export type TemplateKey = (typeof templateKeys)[number]

/** A sample brings its own title and needs none. */
export const isSample = (key: TemplateKey): boolean => (SAMPLES as readonly string[]).includes(key)
