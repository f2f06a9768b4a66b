/** The three built-in agendas of the method (STAGE-1), complete in both languages. */
import type { AgendaTemplate } from './agenda-template-names.ts'
import { type AgendaLocale, assemble, type TemplateStage } from './template.ts'
import { kickoffDe } from './templates/kickoff.de.ts'
import { kickoffEn } from './templates/kickoff.en.ts'
import { KICKOFF } from './templates/kickoff.ts'
import { promisesDe } from './templates/promises.de.ts'
import { promisesEn } from './templates/promises.en.ts'
import { PROMISES } from './templates/promises.ts'
import { reviewDe } from './templates/review.de.ts'
import { reviewEn } from './templates/review.en.ts'
import { REVIEW } from './templates/review.ts'

export interface Agenda {
  /** Name of the meeting. */
  readonly title: string
  readonly kind: 'workshop' | 'service_review'
  readonly stages: readonly TemplateStage[]
}

const AGENDAS: Readonly<Record<AgendaTemplate, Readonly<Record<AgendaLocale, Agenda>>>> = {
  kickoff: {
    de: { title: 'Auftakt', kind: 'workshop', stages: assemble(KICKOFF, kickoffDe) },
    en: { title: 'Kick-off', kind: 'workshop', stages: assemble(KICKOFF, kickoffEn) },
  },
  promises: {
    de: { title: 'Zusagen', kind: 'workshop', stages: assemble(PROMISES, promisesDe) },
    en: { title: 'Promises', kind: 'workshop', stages: assemble(PROMISES, promisesEn) },
  },
  review: {
    de: { title: 'Rückblick', kind: 'service_review', stages: assemble(REVIEW, reviewDe) },
    en: { title: 'Review', kind: 'service_review', stages: assemble(REVIEW, reviewEn) },
  },
}

export const agendaTemplate = (template: AgendaTemplate, locale: AgendaLocale): Agenda =>
  AGENDAS[template][locale]

export const totalMinutes = (stages: readonly { readonly minutes: number }[]): number =>
  stages.reduce((sum, stage) => sum + stage.minutes, 0)

/** Parts of the method that these stages work on, in order. */
export const partsOf = (stages: readonly { readonly part: number | null }[]): number[] =>
  [...new Set(stages.flatMap(({ part }) => part ?? []))].toSorted((a, b) => a - b)
