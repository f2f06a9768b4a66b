/**
 * What the PDF says in German. The shape of this object is the shape of every language (pdf-words.ts).
 * Tone and terms: docs/glossary.md; „Sie“ towards customers, „wir“ for the team, no word of blame.
 */

/** Units of a limit, plus calendar days, which only appear when minutes are rounded up for reading. */
export type AmountUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'working_day'
  | 'working_day_of_month'
  | 'share'
  | 'count'
  | 'score'

const NB = '\u00a0'

/** „einmal“, „zweimal“ … wie im Satz. */
const times = (count: number): string =>
  ['keinmal', 'einmal', 'zweimal', 'dreimal', 'viermal', 'fünfmal', 'sechsmal'][count] ??
  `${String(count)}-mal`

export const pdfWordsDe = {
  notWorkedOn: 'Noch nicht bearbeitet.',
  contents: 'Inhalt',
  asOf: 'Stand',
  edition: { workingCopy: 'Arbeitsstand', numbered: (n: number) => `Fassung${NB}${String(n)}` },
  removed: 'entfernt',
  none: '–',
  times,
  list: (items: readonly string[]) => new Intl.ListFormat('de', { type: 'conjunction' }).format(items),

  chapters: {
    glance: 'Auf einen Blick',
    statement: 'Leistung und Ziel',
    process: 'Ablauf',
    expectations: 'Erwartungen und ihre Gründe',
    shadowing: 'Sondierungen',
    perception: 'Selbstbild und Fremdbild',
    catalogue: 'Leistungskatalog',
    attainment: 'Einhaltung',
    decisions: 'Entscheidungen',
    measures: 'Maßnahmen',
    openPoints: 'Offene Punkte',
    followUp: 'Rückblick und Veröffentlichung',
    cards: 'Anhang: Karten',
    material: 'Anhang: Termine, Servicezeiten, Anmerkungen',
    participants: 'Anhang: Beteiligte',
    notes: 'Hinweise zu diesem Dokument',
  },

  glance: {
    promises: 'Unsere Zusagen',
    promise: 'Zusage',
    service: 'Leistung',
    last: 'Zuletzt',
    status: 'Stand',
    counts: 'Umfang',
    countLine: (n: Record<'steps' | 'expectations' | 'services' | 'agreements' | 'measures', number>) =>
      [
        count(n.steps, 'Schritt', 'Schritte'),
        count(n.expectations, 'Erwartung', 'Erwartungen'),
        count(n.services, 'Leistung', 'Leistungen'),
        count(n.agreements, 'Zusage', 'Zusagen'),
        count(n.measures, 'Maßnahme', 'Maßnahmen'),
      ].join(', '),
    missing: 'Noch offen',
  },

  statement: {
    forWhom: 'Für wen',
    benefit: 'Damit',
    notIncluded: 'Nicht enthalten',
    decided: 'Beschlossen',
    decidedOn: (date: string) => `am ${date} vom Team.`,
    draft: 'Entwurf, noch nicht beschlossen.',
    goal: (n: number) => `Ziel${NB}${String(n)}`,
    goals: 'Ziele',
    evidence: 'Woran man es merkt: ',
    horizon: 'Bis: ',
    goalDraft: 'Entwurf',
    proposals: 'Vorschläge für den Satz',
    wordings: 'Frühere Fassungen',
    consent: 'Zustimmung',
    consentLine: (parts: ReadonlyArray<{ count: number; value: number }>) =>
      `Zustimmung 0 bis 5: ${parts.map((p) => `${times(p.count)} ${String(p.value)}`).join(', ')}.`,
    needsTalk: 'Darüber ist noch zu sprechen.',
  },

  process: {
    trigger: 'Auslöser',
    outcome: 'Ergebnis',
    unit: 'Was hindurchläuft',
    demand: 'Menge',
    arrival: 'Eingang',
    arrivals: {
      uniform_service_hours: 'gleichmäßig über die Servicezeit',
      first_working_day: 'am ersten Arbeitstag des Monats',
    },
    demandLine: (n: string) => `rund ${n} im Monat`,
    suppliers: 'Wer liefert zu',
    inputs: 'Was hineingeht',
    outputs: 'Was herauskommt',
    customers: 'Wer es bekommt',
    serviceHours: 'Servicezeit',
    drawingAlt: 'Ablauf als Bild. Dieselben Schritte stehen in der Tabelle darunter.',
    drawingPart: (n: number, of: number) => `Bild${NB}${String(n)} von${NB}${String(of)}`,
    onPicture: (n: number) => `Bild${NB}${String(n)}`,
    fromPicture: (n: number) => `von Bild${NB}${String(n)}`,
    steps: 'Schritte',
    no: 'Nr.',
    step: 'Schritt',
    lane: 'Bahn',
    waitUsual: 'Warten üblich',
    workUsual: 'Arbeit üblich',
    worst: 'schlimmstenfalls',
    firstTime: 'Auf Anhieb brauchbar',
    unknown: 'weiß nicht',
    details: 'Zu den Schritten',
    responsible: 'Zuständig: ',
    systems: 'Hilfsmittel: ',
    hurdle: 'Störstelle',
    hurdleNote: 'Störstelle: ',
    bestCase: (wait: string, work: string) =>
      wait === '' && work === ''
        ? ''
        : `bestenfalls ${[wait === '' ? '' : `${wait} Warten`, work === '' ? '' : `${work} Arbeit`]
            .filter((part) => part !== '')
            .join(' und ')}`,
    start: 'Beginn',
    end: 'Ende',
    question: 'Frage',
    waiting: 'Wartezeit',
    split: 'Gleichzeitig',
    join: 'Zusammen',
    merge: 'Zusammenführung',
    goOn: (label: string, share: string, target: string) =>
      `${[label, share].filter((part) => part !== '').join(' ')} → ${target}`.trim(),
    back: 'zurück',
    valueClass: { value_adding: 'wertschöpfend', necessary: 'notwendig', waste: 'verzichtbar' },
    lanes: 'Bahnen',
    stickies: 'Notizen am Ablauf',
    stickyKind: { problem: 'Problem', idea: 'Idee', question: 'Frage', fact: 'Tatsache' },
    untitled: 'Ablauf ohne Namen',
    unnamedStep: 'Schritt ohne Namen',
  },

  expectations: {
    overview: 'Was daraus geworden ist',
    expectation: 'Erwartung',
    department: 'Bereich',
    status: 'Stand',
    answer: 'Unsere Antwort',
    noAnswer: 'noch keine Zusage',
    withoutDepartment: 'Ohne Bereich',
    notAsked: 'Noch keine Erwartung liegt vor von: ',
    whys: 'Wofür?',
    rootNeed: 'Eigentlicher Bedarf',
    consequence: 'Was passiert sonst',
    frequency: 'Wie oft',
    example: 'Beispiel',
    origin: 'Woher kommt die Frist?',
    measurable: 'Messbare Form',
    measurability: (n: number) => `Messbarkeit: ${String(n)} von 6`,
    withoutNumber: 'Bewusst ohne Zahl',
    verdict: 'Entscheidung',
    alsoFrom: 'Auch von',
    steps: 'Betroffene Schritte',
    matches: 'Trifft auf',
    voices: 'Stimmen',
    importance: (n: number) => `Wichtigkeit ${String(n)} von 5`,
    urgency: (n: number) => `Dringlichkeit ${String(n)} von 5`,
    kind: {
      deadline: 'Termin',
      response_time: 'Reaktion',
      availability: 'Verfügbarkeit',
      quality: 'Qualität',
      simplicity: 'Einfachheit',
      communication: 'Auskunft',
      competence: 'Kompetenz',
      cost: 'Kosten',
    },
    kano: {
      must_be: 'muss sein',
      one_dimensional: 'je mehr, desto besser',
      attractive: 'begeistert',
      indifferent: 'gleichgültig',
      reverse: 'unerwünscht',
      questionable: 'widersprüchlich',
      unknown: '',
    },
    stance: {
      new: 'neu',
      understood: 'verstanden',
      measurable: 'messbar',
      agreed: 'vereinbart',
      declined: 'abgelehnt',
      parked: 'zurückgestellt',
    },
    source: { stated: '', assumed_by_team: 'Vermutung des Teams', observed: 'beobachtet' },
    confirmedOn: (date: string) => `bestätigt am ${date}`,
    deadlineOrigin: {
      legal: 'gesetzlich',
      contractual: 'vertraglich',
      downstream_process: 'aus einem folgenden Ablauf',
      habit: 'Gewohnheit',
      preference: 'Wunsch',
      unknown: 'unbekannt',
    },
    decided: { confirmed: 'Bestätigt', changed: 'Geändert', dropped: 'Entfällt' },
    decidedBy: { team: 'vom Team', facilitator: 'von der Moderation', both: 'von beiden Seiten' },
    withdrawn: 'vom Bereich selbst zurückgezogen',
    askedBy: (who: string) => `gefragt von: ${who}`,
    voiceKind: { complaint: 'Beschwerde', wish: 'Wunsch', praise: 'Lob', question: 'Frage' },
    complaint: {
      too_slow: 'zu langsam',
      unreliable: 'unzuverlässig',
      cumbersome: 'umständlich',
      not_goal_oriented: 'nicht zielorientiert',
      other: '',
    },
  },

  metric: {
    measure: 'Gemessen wird: ',
    from: 'Ab: ',
    until: 'Bis: ',
    source: 'Quelle: ',
    baseline: 'Heute: ',
    share: (bp: number) => (bp === 10_000 ? 'in jedem Fall' : `in ${perHundred(bp)} Fällen`),
    perHundred,
    promised: (bp: number) => (bp === 10_000 ? 'zugesagt in jedem Fall' : `zugesagt ${perHundred(bp)}`),
    within: (value: string, unit: AmountUnit, clock: string) => {
      const noun = unit === 'day' ? 'Tagen' : unit === 'working_day' ? 'Arbeitstagen' : null
      const amount = noun === null || value === '1' ? amountDe(value, unit, true) : `${value}${NB}${noun}`
      return `innerhalb von ${amount}${clock === '' ? '' : ` ${clock}`}`
    },
    clock: { working: 'Arbeitszeit', elapsed: 'Kalenderzeit' },
    sameDay: (cutoff: string | null) =>
      cutoff === null ? 'am selben Arbeitstag' : `am selben Arbeitstag, wenn bis ${cutoff} eingegangen`,
    withinWorkingDays: (n: string) =>
      `innerhalb von ${n === '1' ? 'einem Arbeitstag' : `${n}${NB}Arbeitstagen`}`,
    byWorkingDay: (n: string, due: string | null) =>
      `bis zum ${n}.${NB}Arbeitstag des Monats${due === null ? '' : `, ${due}`}`,
    limit: { lte: 'höchstens', gte: 'mindestens', lt: 'weniger als', gt: 'mehr als' },
    amount: (value: string, unit: AmountUnit) => amountDe(value, unit, false),
    oClock: (time: string) => `${time.replace(/^0/, '').replace(/:00$/, '')}${NB}Uhr`,
    minutesShort: 'min',
    hoursShort: 'h',
    days: (n: string) => `${n}${NB}${n === '1' ? 'Tag' : 'Tage'}`,
    notSet: 'noch ohne Zielwert',
  },

  catalogue: {
    noAgreement: 'Noch keine Zusage.',
    overview: 'Überblick',
    service: 'Leistung',
    promise: 'Zusage',
    statusHead: 'Stand',
    theService: 'Die Leistung',
    summary: 'Kurz gesagt',
    description: 'Beschreibung',
    forWhom: 'Für wen',
    why: 'Wofür',
    serviceHours: 'Servicezeit',
    clockStop: 'Uhr angehalten',
    exclusions: 'Nicht enthalten',
    duties: 'Ihr Beitrag',
    onMiss: 'Bei Verfehlung',
    escalation: 'Wenn es hakt',
    workload: 'Bis zu welcher Menge',
    workloadLine: (value: string, unit: string, per: string) =>
      `${value}${NB}${unit} ${per}`.replace(`${NB} `, ' '),
    per: { month: 'im Monat', week: 'in der Woche', year: 'im Jahr' },
    cost: 'Aufwand',
    costLevel: { low: 'gering', medium: 'mittel', high: 'hoch' },
    costModel: { none: 'keine Kosten', overhead: 'Umlage', per_unit: 'je Stück', flat: 'Pauschale' },
    scopeIn: 'Gehört dazu',
    scopeOut: 'Gehört nicht dazu',
    channel: 'So erreichen Sie uns',
    channelKind: {
      portal: 'Portal',
      email: 'E-Mail',
      phone: 'Telefon',
      ticket: 'Ticket',
      form: 'Formular',
      in_person: 'persönlich',
      automatic: 'von selbst',
    },
    prerequisites: 'Was wir brauchen',
    deliverable: 'Was Sie bekommen',
    dependencies: 'Worauf wir angewiesen sind',
    owner: 'Verantwortlich',
    notMeasured: 'Bewusst ohne Zahl',
    qualitative: 'Ohne Zahl, im Gespräch beurteilt',
    review: 'Nächste Prüfung',
    validity: 'Gültig',
    validFrom: (date: string) => `ab ${date}`,
    validUntil: (date: string) => `bis ${date}`,
    report: 'Bericht',
    reportOn: (cadence: string) => `Bericht ${cadence}`,
    reviewOn: (date: string) => `nächste Prüfung am ${date}`,
    cadence: { monthly: 'jeden Monat', bimonthly: 'alle zwei Monate', quarterly: 'jedes Quartal' },
    targets: 'Zielwerte',
    levels: 'Stufen',
    level: 'Stufe',
    levelPromise: 'Zusage',
    oneOff: 'einmalig',
    perYear: 'im Jahr',
    positions: 'Stellen',
    chosen: 'gewählt',
    recommended: 'empfohlen',
    approval: 'Abstimmung mit der Leitung',
    approvalOther: 'Freigabe',
    noApproval: 'Noch keine Freigabe.',
    version: (n: number) => `Fassung${NB}${String(n)}`,
    checksum: (hash: string) => `Prüfzeichen ${hash}`,
    draftDiffers: 'Nächster Entwurf',
    attainment: (period: string) => `Einhaltung,\n${period}`,
    process: 'Ablauf dazu',
    untitled: 'Leistung ohne Namen',
    kind: {
      sla: 'Vereinbarung',
      ola: 'Zuarbeit-Vereinbarung',
      self_commitment: 'Selbstverpflichtung',
    },
    status: {
      draft: 'Entwurf',
      proposed: 'Zur Freigabe',
      approved: 'Freigegeben',
      in_force: 'Veröffentlicht',
      suspended: 'Ausgesetzt',
      ended: 'Beendet',
    },
    decision: {
      approved: 'Freigegeben',
      approved_with_conditions: 'Freigegeben mit Auflage',
      rejected: 'Zurückgegeben',
      informed: 'Zur Kenntnis genommen',
    },
    approvalRole: {
      management: 'Leitung',
      customer: 'Kundenbereich',
      team: 'Team',
      works_council: 'Mitbestimmung',
    },
    imported: 'aus einer eingelesenen Datei',
    feasibility: (share: string, promised: string) =>
      `Nach unseren Schätzungen halten ${share} Fällen${promised === '' ? '' : `; zugesagt sind ${promised}`}.`,
    feasibilitySums: (usual: string, worst: string) =>
      `Nach unseren Schätzungen dauert es üblicherweise ${usual}, schlimmstenfalls ${worst}.`,
    feasibilityKnown: (known: string, missing: string, all: string) =>
      `Nach unseren Schätzungen dauert es mindestens ${known}; noch ohne Zeit: ${missing} von ${all} Schritten.`,
    feasibilityLight: {
      feasible: 'Das ist tragfähig.',
      tight: 'Das ist knapp.',
      not_feasible: 'Das ist nicht tragfähig.',
      not_checkable: 'Ob es zu halten ist, ließ sich noch nicht prüfen.',
    },
    heldUp: {
      sometimes: 'Wer spät kommt, wartet über Nacht oder das Wochenende.',
      always: 'Nächte und Wochenenden zählen mit.',
    },
    estimated: (share: string) => `geschätzt ${share}`,
    estimatedLight: {
      feasible: 'geschätzt tragfähig',
      tight: 'geschätzt knapp',
      not_feasible: 'geschätzt nicht tragfähig',
      not_checkable: 'noch nicht prüfbar',
    },
    feasibilityOn: (date: string) => `Geprüft am ${date}.`,
    feasibilityOutdated: 'Seitdem hat sich der Ablauf oder die Zusage geändert; die Prüfung ist veraltet.',
    distribution: {
      title: 'Wie lange es dauert',
      axis: {
        minutes: (cases: string) => `Je höher der Balken, desto mehr der ${cases} gerechneten Fälle.`,
        days: (cases: string) =>
          `${cases} gerechnete Fälle nach Arbeitstagen ab dem Eingang; 0 ist derselbe Tag.`,
        'month-days': (cases: string) => `${cases} gerechnete Fälle nach dem Arbeitstag des Monats.`,
      },
      legend: 'Gefüllt: hält die Zusage. Leer: hält sie nicht.',
      keptOf: (kept: string, all: string) => `${kept} von ${all} gerechneten Fällen halten die Zusage`,
      lateOf: (late: string, all: string) => `${late} von ${all} halten sie nicht`,
      most: (span: string) => `Die meisten ${span}.`,
      fromTo: (from: string, to: string) => `dauern zwischen ${from} und ${to}`,
      onDay: (day: string) => `sind ${day} Arbeitstage nach dem Eingang fertig`,
      onMonthDay: (day: string) => `sind am ${day}. Arbeitstag des Monats fertig`,
    },
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    dayRange: (from: string, to: string) => `${from} bis ${to}`,
    hours: (from: string, to: string) => `${from} bis ${to}${NB}Uhr`,
    aroundTheClock: 'rund um die Uhr',
    daily: 'täglich',
  },

  attainment: {
    overview: 'Verlauf',
    target: 'Zielwert',
    period: 'Zeitraum',
    count: 'Eingehalten',
    excluded: 'ausgenommen',
    verdict: 'Urteil',
    remark: 'Bemerkung',
    value: 'Messwert',
    kOfN: (met: string, total: string) => `${met} von ${total}`,
    pooled: 'Zusammen',
    interval: (met: string, total: string, percent: string, low: string, high: string) =>
      `${met} von ${total} (${percent}\u202f%). Bei so wenigen Fällen liegt die tatsächliche Quote vermutlich zwischen ${low}\u202f% und ${high}\u202f%.`,
    intervalPlain: (met: string, total: string, percent: string) =>
      `${met} von ${total} (${percent}\u202f%).`,
    fewCases: 'Wenige Fälle: sagt noch nicht viel.',
    rulerAlt: (share: string, promised: string) =>
      `${share} von 100${promised === '' ? '' : `, zugesagt ${promised}`}`,
    monthAlt: (period: string, verdict: string) => `${period}: ${verdict}`,
    words: {
      met: 'Eingehalten',
      near_miss: 'Knapp verfehlt',
      missed: 'Verfehlt',
      no_cases: 'Kein Fall',
      not_measurable_yet: 'Noch nicht messbar',
      not_in_force: 'Noch nicht vereinbart',
    },
    ended: 'Beendet',
    misses: 'Verfehlt: Ursache und Maßnahme',
    noMisses: 'Keine Verfehlung.',
    cause: 'Ursache',
    impact: 'Auswirkung',
    measures: 'Maßnahme',
    noMeasure: 'Warum keine Maßnahme',
    notYet: 'noch nicht genannt',
    source: 'Quelle',
    causeCategory: {
      unknown: 'unbekannt',
      capacity: 'Kapazität',
      input_quality: 'Qualität der Zulieferung',
      process: 'Ablauf',
      technology: 'Technik',
      supplier: 'Zulieferer',
      demand_peak: 'Lastspitze',
      communication: 'Verständigung',
    },
    quarter: (n: number, year: string) => `${String(n)}.${NB}Quartal ${year}`,
  },

  shadowing: {
    visit: (who: string, where: string) => `${who} bei ${where}`,
    visitWithoutHost: 'Besuch ohne Bereich',
    mode: { observe: 'zugeschaut', work_along: 'mitgearbeitet' },
    question: 'Frage',
    situation: 'Situation: ',
    implication: 'Das bedeutet: ',
    expectations: 'Erwartungen: ',
    surprise: 'Überraschung',
    suggestion: 'Vorschlag',
    followUp: 'Wie es weiterging',
    team: 'Das Team',
    kind: {
      fact: 'Tatsache',
      pain: 'Was stört',
      workaround: 'Umweg',
      misunderstanding: 'Missverständnis',
      good_practice: 'Was gut läuft',
    },
  },

  perception: {
    item: 'Woran gemessen',
    expected: 'Erwartet',
    outside: 'Fremdbild',
    self: 'Selbstbild',
    assumed: 'Vermutetes Fremdbild',
    scale:
      'Mittelwerte von 1 bis 5, in Klammern die Zahl der Antworten. Zu kleine Gruppen werden nicht gezeigt.',
    all: 'Alle Bereiche',
    hidden: 'noch zu wenige Antworten',
    directions: {
      better: 'wir sehen uns besser',
      worse: 'wir sehen uns schlechter',
      equal: 'fast gleich',
    },
    marks:
      'Scheibe: wir über uns. Raute: die anderen über uns. Striche: die mittlere Hälfte der Antworten. Größter Abstand zuerst.',
    picture: 'Selbstbild und Fremdbild im Vergleich',
  },

  decisions: {
    date: 'Datum',
    decision: 'Entscheidung',
    how: 'Wie',
    by: { team: 'Team', facilitator: 'Moderation', management: 'Leitung' },
    manner: { unanimous: 'einstimmig', majority: 'Mehrheit', consent: 'Zustimmung' },
    mean: (value: string) => `im Mittel ${value}`,
    alternatives: 'Andere Möglichkeiten: ',
    votes: 'Abstimmungen',
    round: (n: number) => `Runde${NB}${String(n)}`,
    option: 'Zur Wahl',
    dots: 'Punkte',
    team: 'Team',
    guests: 'Gäste',
    concerns: 'Bedenken',
    concern: 'Bedenken: ',
    open: 'läuft noch',
  },

  measures: {
    owner: 'Wer',
    due: 'Bis wann',
    status: 'Stand',
    description: 'Was genau',
    expected: 'Erwartete Wirkung',
    check: 'Wirkungsprüfung',
    triggers: 'Anlass',
    checkIn: (period: string) => `in ${period}`,
    kind: {
      containment: 'Sofortmaßnahme',
      corrective: 'behebt die Ursache',
      preventive: 'beugt vor',
      renegotiate: 'neu verhandeln',
    },
    state: {
      planned: 'geplant',
      in_progress: 'in Arbeit',
      done: 'erledigt',
      verified: 'wirkt',
      ineffective: 'wirkt nicht',
      dropped: 'verworfen',
    },
    trigger: {
      miss: 'Verfehlt',
      voice: 'Stimme',
      shadowing: 'Sondierung',
      feasibility: 'Machbarkeit',
      node: 'Schritt',
      gap: 'Abstand',
    },
    untitled: 'Maßnahme ohne Namen',
  },

  openPoints: {
    point: 'Punkt',
    outcome: 'Was daraus wird',
    state: {
      open: 'offen',
      done: 'erledigt',
      measure: 'wird Maßnahme',
      question: 'wird Frage',
      dropped: 'verworfen',
    },
    none: 'Keine offenen Punkte.',
  },

  followUp: {
    reviews: 'Nächste Prüfungen',
    publications: 'Veröffentlichungen',
    youSaid: 'Ihr habt gesagt – wir haben getan',
    publishedOn: (date: string) => `Veröffentlicht am ${date}`,
    pulse: 'Rückmeldung nach dem Zeitraum',
    pulseSpeed: 'Schnelligkeit',
    pulseTrust: 'Verlässlichkeit',
    audience: { all_staff: 'für alle', departments: 'für die Bereiche', team: 'für das Team' },
    kind: { catalogue: 'Katalog', attainment: 'Einhaltung' },
  },

  appendix: {
    cards: 'Karten',
    ungrouped: 'Ohne Gruppe',
    withoutStage: 'Ohne Abschnitt',
    guestSide: 'Gast',
    became: {
      expectation: 'wurde Erwartung',
      statementProposal: 'wurde Vorschlag',
      goal: 'wurde Ziel',
      node: 'wurde Schritt',
      parkingItem: 'liegt im Themenspeicher',
    },
    sessions: 'Termine',
    stages: 'Abschnitte',
    stage: 'Abschnitt',
    task: 'Aufgabe',
    minutes: (n: number) => `${String(n)}${NB}min`,
    hours: 'Servicezeiten',
    open: 'Offen',
    closed: 'Geschlossen',
    comments: 'Anmerkungen',
    comment: 'Anmerkung',
    resolved: 'erledigt',
    name: 'Name',
    role: 'Rolle',
    department: 'Bereich',
    sponsor: 'Auftrag',
    participantRole: {
      facilitator: 'Moderation',
      team_member: 'Team',
      stakeholder: 'Gast',
      management: 'Leitung',
      observer: 'Beobachtung',
    },
    sessionKind: { workshop: 'Werkstatt', service_review: 'Rückblick' },
    departmentKind: {
      own_team: 'eigenes Team',
      internal_customer: 'Kundenbereich',
      management: 'Leitung',
      supplier: 'Zulieferung',
    },
    departments: 'Bereiche',
    kind: 'Art',
  },

  notes: {
    replaced: (list: string) => `Diese Zeichen kennt keine der Schriften; an ihrer Stelle steht □: ${list}.`,
    replacedMore: (n: number) => `und ${String(n)} weitere`,
    shortened: (n: number, limit: string) =>
      `${n === 1 ? 'Ein Text war' : `${String(n)} Texte waren`} länger als ${limit} Zeichen und ${n === 1 ? 'ist' : 'sind'} gekürzt, erkennbar an […]. Vollständig steht ${n === 1 ? 'er' : 'alles'} in der JSON-Datei.`,
    accents: (n: number) =>
      `An ${n === 1 ? 'einer Stelle' : `${String(n)} Stellen`} standen mehr als acht Akzente über einem Buchstaben; die übrigen sind weggelassen.`,
    controls: (n: number) =>
      `${n === 1 ? 'Ein unsichtbares Steuerzeichen ist' : `${String(n)} unsichtbare Steuerzeichen sind`} weggelassen.`,
    drawingLeftOut: (name: string) =>
      `Das Bild zum Ablauf „${name}“ ließ sich nicht einsetzen; die Tabelle enthält alle Schritte.`,
    notUniversal:
      'Das PDF ist gegliedert und durchsuchbar, erfüllt aber nicht die Norm PDF/UA-1, weil eine Zeichenfolge sich nicht darstellen ließ.',
  },
}

function amountDe(value: string, unit: AmountUnit, dative: boolean): string {
  const one = value === '1'
  const nouns: Record<AmountUnit, string> = {
    minute: one ? 'Minute' : 'Minuten',
    hour: one ? 'Stunde' : 'Stunden',
    day: one ? (dative ? 'einem Tag' : 'Tag') : 'Tage',
    working_day: one ? (dative ? 'einem Arbeitstag' : 'Arbeitstag') : 'Arbeitstage',
    working_day_of_month: one ? 'Arbeitstag' : 'Arbeitstage',
    share: '%',
    count: '',
    score: one ? 'Punkt' : 'Punkte',
  }
  const noun = nouns[unit]
  if (noun.startsWith('einem')) return noun
  if (noun === '%') return `${value}\u202f%`
  return noun === '' ? value : `${value}${NB}${noun}`
}

function count(n: number, one: string, many: string): string {
  return `${String(n)}${NB}${n === 1 ? one : many}`
}

/** 9000 → „90 von 100“, 9950 → „995 von 1000“, sonst in Zehntausendsteln. */
function perHundred(bp: number): string {
  if (bp % 100 === 0) return `${String(bp / 100)} von 100`
  return bp % 10 === 0 ? `${String(bp / 10)} von 1000` : `${String(bp)} von 10.000`
}
