/** The first words of a new process. They are content, so they are in the language of the workshop, whoever begins it. */
export interface NewProcessWords {
  readonly name: string
  readonly lane: string
  readonly start: string
  readonly end: string
}

const WORDS: Readonly<Record<'de' | 'en', NewProcessWords>> = {
  de: { name: 'Unser Ablauf', lane: 'Unser Team', start: 'Auslöser', end: 'Ergebnis' },
  en: { name: 'Our process', lane: 'Our team', start: 'Trigger', end: 'Outcome' },
}

export const newProcessWords = (locale: 'de' | 'en'): NewProcessWords => WORDS[locale]

/** Names that nobody has given: an answer to the three questions may take their place. */
export const UNGIVEN_END_NAMES: readonly string[] = [
  '',
  ...Object.values(WORDS).flatMap(({ start, end }) => [start, end]),
]
