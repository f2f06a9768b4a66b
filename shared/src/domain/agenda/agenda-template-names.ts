/** Names of the built-in agendas; apart from their words, so that a page that only offers them stays small. */
export const AGENDA_TEMPLATES = ['kickoff', 'promises', 'review'] as const
export type AgendaTemplate = (typeof AGENDA_TEMPLATES)[number]
