/** What is typed in the story of the main job: the IT sample's statement, and what follows from it. */

export const STATEMENT = {
  serviceText: [
    'Wir halten die Arbeitsplätze von rund 420 Kolleginnen und Kollegen arbeitsfähig: Wir nehmen Störungen und Fragen an, beheben sie',
    ' oder sorgen dafür, dass sie behoben werden, und richten neue Arbeitsplätze ein.',
  ],
  forWhom: 'Alle Beschäftigten an Büro-, Produktions- und Versandarbeitsplätzen.',
  benefit: 'Niemand verliert mehr als einen halben Arbeitstag durch ein IT-Problem am eigenen Platz.',
  notIncluded: 'Maschinensteuerungen, private Geräte und fachliche Schulungen zu Anwendungen.',
  writtenOffline: ' Auch dann nicht, wenn das Netz weg war.',
} as const

export const GOAL = {
  text: 'Wer uns anspricht, weiß am selben Tag, wie es weitergeht.',
  evidence: 'Anfragen bis 14 Uhr sind zu 95 von 100 am selben Arbeitstag beantwortet.',
} as const

export interface StepContent {
  readonly name: string
  readonly lane: string
}

export const LANES = ['Servicedesk', 'Fachteam'] as const

export const STEPS: readonly StepContent[] = [
  { name: 'Meldung erfassen', lane: LANES[0] },
  { name: 'Rückfrage klären', lane: LANES[0] },
  { name: 'Erstlösung versuchen', lane: LANES[0] },
  { name: 'Ursache analysieren', lane: LANES[1] },
  { name: 'Fehler beheben', lane: LANES[1] },
  { name: 'Ergebnis bestätigen lassen', lane: LANES[0] },
]

export interface ExpectationContent {
  readonly department: string
  readonly statement: string
  readonly reason: string
  readonly consequence: string
}

export const EXPECTATIONS: readonly ExpectationContent[] = [
  {
    department: 'Vertrieb',
    statement: 'Ich will schnell eine Reaktion, keine Funkstille.',
    reason: 'Weil ich entscheiden muss, ob ich den Termin verschiebe.',
    consequence: 'Verschobene Kundentermine, verärgerte Interessenten.',
  },
  {
    department: 'Produktion',
    statement: 'Wir brauchen eine Rufbereitschaft rund um die Uhr.',
    reason: 'Weil die Frühschicht um 5 Uhr startet und der Servicedesk erst um 8 Uhr.',
    consequence: 'Standgeld und Lieferverzug.',
  },
  {
    department: 'Versand',
    statement: 'Etikettendrucker müssen verlässlich wieder laufen.',
    reason: 'Weil ohne Etikett keine Palette das Lager verlässt.',
    consequence: 'Die Spedition fährt leer ab.',
  },
]

export interface AgreementContent {
  readonly service: string
  readonly kind: 'Vereinbarung' | 'Selbstverpflichtung'
  readonly promise: string
  readonly customers: readonly string[]
  readonly owner: string
  readonly dataSource: string
  readonly share: string
  readonly met: string
  readonly total: string
}

export const AGREEMENTS: readonly [AgreementContent, AgreementContent] = [
  {
    service: 'Störungshilfe am Arbeitsplatz',
    kind: 'Vereinbarung',
    promise: 'Vier von fünf Störungen sind innerhalb von acht Arbeitsstunden behoben.',
    customers: ['Vertrieb', 'Produktion', 'Versand'],
    owner: 'Jonas',
    dataSource: 'Zeitstempel im Ticketsystem',
    share: '80',
    met: '214',
    total: '262',
  },
  {
    service: 'Auskunft und Anleitung',
    kind: 'Selbstverpflichtung',
    promise: 'Anfragen, die bis 14 Uhr eingehen, beantworten wir am selben Arbeitstag.',
    customers: ['Vertrieb'],
    owner: 'Aylin',
    dataSource: 'Strichliste am Servicedesk',
    share: '95',
    met: '60',
    total: '65',
  },
]

export const MISS = {
  cause: 'Rollout ohne Vorankündigung am Servicedesk.',
  measure: 'Rollouts zehn Tage vorher ankündigen',
  owner: 'Jonas',
  headline: 'Eine Zusage gehalten, eine verfehlt',
} as const

/** Every text that has to be found again in what they take along. */
export const typedTexts = (): readonly string[] => [
  STATEMENT.serviceText.join(''),
  STATEMENT.forWhom,
  STATEMENT.benefit + STATEMENT.writtenOffline,
  STATEMENT.notIncluded,
  GOAL.text,
  GOAL.evidence,
  ...LANES,
  ...STEPS.map(({ name }) => name),
  ...EXPECTATIONS.flatMap(({ department, statement, reason, consequence }) => [
    department,
    statement,
    reason,
    consequence,
  ]),
  ...AGREEMENTS.flatMap(({ service, promise, dataSource }) => [service, promise, dataSource]),
  MISS.cause,
  MISS.measure,
  MISS.headline,
]
