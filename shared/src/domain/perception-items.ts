/** The five statements that both sides judge; ids and dimensions as in SERVQUAL's five (Parasuraman, Zeithaml, Berry 1988), wording our own. */
export interface DefaultPerceptionItem {
  readonly id: string
  readonly servqual: 'tangibles' | 'reliability' | 'responsiveness' | 'assurance' | 'empathy'
  readonly counterComplaint: 'too_slow' | 'unreliable' | 'cumbersome' | 'not_goal_oriented' | 'other'
  readonly de: { readonly label: string; readonly statement: string }
  readonly en: { readonly label: string; readonly statement: string }
}

export const DEFAULT_PERCEPTION_ITEMS: readonly DefaultPerceptionItem[] = [
  {
    id: 'speed',
    servqual: 'responsiveness',
    counterComplaint: 'too_slow',
    de: {
      label: 'Schnelligkeit',
      statement: 'Das Team reagiert und liefert schnell genug für meine Arbeit.',
    },
    en: { label: 'Speed', statement: 'The team responds and delivers fast enough for my work.' },
  },
  {
    id: 'reliability',
    servqual: 'reliability',
    counterComplaint: 'unreliable',
    de: {
      label: 'Verlässlichkeit',
      statement: 'Was zugesagt ist, kommt – vollständig und zum genannten Zeitpunkt.',
    },
    en: { label: 'Reliability', statement: 'What is promised arrives – complete and at the time named.' },
  },
  {
    id: 'simplicity',
    servqual: 'tangibles',
    counterComplaint: 'cumbersome',
    de: {
      label: 'Einfachheit',
      statement: 'Ich weiß, an wen ich mich wende, und komme ohne Umwege zum Ergebnis.',
    },
    en: { label: 'Simplicity', statement: 'I know whom to turn to and reach the result without detours.' },
  },
  {
    id: 'business_fit',
    servqual: 'empathy',
    counterComplaint: 'not_goal_oriented',
    de: { label: 'Praxisnähe', statement: 'Das Team versteht, worauf es in meiner Arbeit ankommt.' },
    en: { label: 'Business fit', statement: 'The team understands what matters in my work.' },
  },
  {
    id: 'confidence',
    servqual: 'assurance',
    counterComplaint: 'other',
    de: {
      label: 'Vertrauen',
      statement: 'Ich verlasse mich darauf, dass mein Anliegen in guten Händen ist.',
    },
    en: { label: 'Confidence', statement: 'I trust that my request is in good hands.' },
  },
]
