import type { ExpectationGap } from '@servicewerkstatt/shared/domain/expectations/maturity.ts'

/** Sections of the page of one expectation. */
export type SectionName =
  | 'voice'
  | 'statement'
  | 'why'
  | 'rootNeed'
  | 'consequence'
  | 'context'
  | 'weight'
  | 'kind'
  | 'steps'
  | 'verdict'
  | 'measure'
  | 'findings'

export const sectionId = (name: SectionName): string => `exp-${name}`

/** Where the thing that is missing is filled in; an answer is given in the catalogue, not here. */
export const SECTION_OF_GAP: Readonly<Record<Exclude<ExpectationGap, 'answer'>, SectionName>> = {
  department: 'statement',
  validation: 'statement',
  why: 'why',
  root_need: 'rootNeed',
  consequence: 'consequence',
  origin_of_deadline: 'consequence',
  importance: 'weight',
  measurable_form: 'measure',
  decision_reason: 'verdict',
}

/** Brings a section into view and its first control into focus. */
export function goToSection(name: SectionName): void {
  const section = document.getElementById(sectionId(name))
  if (!section) return
  section.scrollIntoView({ block: 'start' })
  section
    .querySelector<HTMLElement>('button, input, select, textarea, [tabindex="0"], a[href]')
    ?.focus({ preventScroll: true })
}
