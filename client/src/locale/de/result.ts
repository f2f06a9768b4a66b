import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('de')

/** Part 5: overview, attainment, measures, closing, publication, export. */
export const result = {
  title: 'Veröffentlichen und nachhalten',
  views: {
    overview: 'Überblick',
    attainment: 'Einhaltung',
    measures: 'Maßnahmen',
    closing: 'Abschluss',
    publish: 'Veröffentlichen',
  },
  viewsLabel: 'Ansichten von Teil 5',

  overview: {
    lead: 'Was steht, und wo noch ein Satz fehlt. Nichts davon hält euch auf.',
    parts: {
      1: 'Leistung und Ziel',
      2: 'Ablauf',
      3: 'Erwartungen',
      4: 'Katalog und Vereinbarung',
      5: 'Veröffentlichen und nachhalten',
    },
    missing: 'Es fehlt noch:',
    complete: 'Es fehlt nichts.',
    untouched: 'Noch nicht bearbeitet.',
    counts: {
      goals: (n: number) => plural(n, { one: '1 Ziel', other: `${number(n)} Ziele` }),
      steps: (n: number) => plural(n, { one: '1 Schritt', other: `${number(n)} Schritte` }),
      expectations: (n: number) => plural(n, { one: '1 Erwartung', other: `${number(n)} Erwartungen` }),
      services: (n: number) => plural(n, { one: '1 Leistung', other: `${number(n)} Leistungen` }),
      promises: (n: number) => plural(n, { one: '1 Zusage', other: `${number(n)} Zusagen` }),
      inForce: (n: number) => `${number(n)} in Kraft`,
      periods: (n: number) => plural(n, { one: '1 Zeitraum', other: `${number(n)} Zeiträume` }),
      measures: (n: number) => plural(n, { one: '1 Maßnahme', other: `${number(n)} Maßnahmen` }),
      publications: (n: number) =>
        plural(n, { one: '1 Veröffentlichung', other: `${number(n)} Veröffentlichungen` }),
    },
    gaps: {
      statement: 'der Satz, was ihr leistet',
      statementAgreed: 'vereinbarter Wortlaut',
      goals: 'ein Ziel',
      evidence: (n: number) =>
        plural(n, {
          one: 'bei 1 Ziel, woran man es merkt',
          other: `bei ${number(n)} Zielen, woran man es merkt`,
        }),
      process: 'ein Ablauf',
      times: (n: number) =>
        plural(n, { one: 'die Zeit bei 1 Schritt', other: `die Zeiten bei ${number(n)} Schritten` }),
      expectations: 'Erwartungen der anderen',
      whys: (n: number) =>
        plural(n, { one: 'das Wofür bei 1 Erwartung', other: `das Wofür bei ${number(n)} Erwartungen` }),
      unanswered: (n: number) =>
        plural(n, { one: 'eine Antwort auf 1 Erwartung', other: `Antworten auf ${number(n)} Erwartungen` }),
      services: 'Leistungen',
      promises: (n: number) =>
        plural(n, { one: 'eine Zusage zu 1 Leistung', other: `Zusagen zu ${number(n)} Leistungen` }),
      notInForce: (n: number) =>
        plural(n, {
          one: '1 Zusage ist noch nicht in Kraft',
          other: `${number(n)} Zusagen sind noch nicht in Kraft`,
        }),
      forWhom: (n: number) =>
        plural(n, { one: 'für wen 1 Zusage ist', other: `für wen ${number(n)} Zusagen sind` }),
      byWhichStep: (n: number) =>
        plural(n, {
          one: 'welcher Schritt 1 Zusage liefert',
          other: `welche Schritte ${number(n)} Zusagen liefern`,
        }),
      periods: 'der erste Zeitraum',
      answers: (n: number) =>
        plural(n, { one: 'die Antwort auf 1 Verfehlung', other: `Antworten auf ${number(n)} Verfehlungen` }),
      causes: (n: number) =>
        plural(n, { one: 'der Anlass von 1 Maßnahme', other: `der Anlass von ${number(n)} Maßnahmen` }),
      published: 'die erste Veröffentlichung',
    },
  },

  orphans: {
    heading: 'Ohne Gegenstück',
    note: 'Was mit nichts verbunden ist, in beide Richtungen.',
    unnamed: 'Ohne Namen',
    lists: {
      expectationsWithoutAnswer: (n: number) =>
        plural(n, { one: '1 Erwartung ohne Antwort', other: `${number(n)} Erwartungen ohne Antwort` }),
      agreementsWithoutExpectation: (n: number) =>
        plural(n, { one: '1 Zusage ohne Erwartung', other: `${number(n)} Zusagen ohne Erwartung` }),
      agreementsWithoutStep: (n: number) =>
        plural(n, {
          one: '1 Zusage ohne Schritt im Ablauf',
          other: `${number(n)} Zusagen ohne Schritt im Ablauf`,
        }),
      measuresWithoutCause: (n: number) =>
        plural(n, { one: '1 Maßnahme ohne Anlass', other: `${number(n)} Maßnahmen ohne Anlass` }),
    },
  },

  closing: {
    lead: 'Jeder gemerkte Punkt bekommt ein Ergebnis. Beschlüsse werden vorgelesen und festgehalten.',
  },

  decisions: {
    heading: 'Beschlüsse',
    note: 'Einmal festgehalten, ändern sie sich nicht mehr.',
    empty: 'Noch keine Beschlüsse.',
    text: 'Was wurde beschlossen?',
    textMissing: 'Ein Satz genügt.',
    by: 'Von wem?',
    byWho: { team: 'Team', facilitator: 'Moderation', management: 'Leitung' },
    how: 'Wie?',
    hows: { unanimous: 'einstimmig', majority: 'Mehrheit', consent: 'Zustimmung 0–5' },
    alternatives: 'Was sonst zur Wahl stand',
    follows: 'Was folgt daraus',
    submit: 'Festhalten',
    submitting: 'Wird gesendet …',
    done: 'Der Beschluss ist festgehalten.',
  },

  parking: {
    heading: 'Themenspeicher',
    note: 'Offenes geht in den nächsten Termin mit.',
    open: (n: number) =>
      n === 0
        ? 'Jeder Punkt ist besprochen.'
        : plural(n, { one: '1 Punkt ist noch offen.', other: `${number(n)} Punkte sind noch offen.` }),
    lacksReason: 'Es fehlt noch ein Satz dazu.',
    lacksOwner: 'Es fehlt noch, wer sich kümmert und bis wann.',
    empty: {
      title: 'Nichts gemerkt.',
      text: 'Mit „Für später merken“ kann jede Person jederzeit einen Punkt ablegen.',
    },
    untitled: 'Ohne Text',
    outcome: 'Was wird daraus?',
    outcomes: {
      open: 'noch offen',
      done: 'erledigt',
      measure: 'wird Maßnahme',
      question: 'wird Frage',
      dropped: 'verworfen',
    },
    reason: 'Warum verworfen?',
    question: 'Frage an wen, bis wann?',
    reasonEmpty: 'Ein Satz genügt',
    measureGone: 'Die Maßnahme liegt im Papierkorb.',
  },

  attainment: {
    lead: 'Gezählt wird je Zusage und Zeitraum, nie je Person.',
    period: 'Zeitraum',
    firstPeriod: 'Erster Zeitraum',
    openPeriod: 'Weiterer Zeitraum',
    open: 'Öffnen',
    opened: (period: string) => `${period} ist offen für Zahlen.`,
    emptyPeriods: {
      title: 'Noch kein Zeitraum.',
      text: 'Öffnet einen Monat oder ein Quartal, dann lassen sich Zahlen eintragen.',
    },
    noPromises: {
      title: 'In diesem Zeitraum galt noch keine Zusage.',
      text: 'Sobald eine Zusage in Kraft ist, steht sie hier.',
    },
    summary: (period: string, kept: number, judged: number) =>
      `${period}: ${number(kept)}${NBSP}von${NBSP}${number(judged)} Zusagen gehalten`,
    toPublish: 'Als Bericht veröffentlichen',
    promise: 'Zusage',
    verdict: 'Ergebnis',
    months: 'Verlauf',
    newVersion: 'ab hier neue Fassung',
    kOfN: (met: string, total: string) => `${met} von ${total}`,
    promised: (limit: string) => `zugesagt ${limit}`,
    excluded: (n: number, words: string) =>
      plural(n, { one: '1 Fall ausgenommen', other: `${words} Fälle ausgenommen` }),
    draft: 'noch nicht veröffentlicht',
    before: 'vorher',
    correctedOn: (date: string) => `berichtigt am ${date}:`,
    enter: 'Zahlen eintragen',
    change: 'Ändern',
    correct: 'Berichtigen',
    changedMeanwhile: 'Jemand anderes hat hier inzwischen etwas eingetragen. Deine Eingabe steht noch da.',
    met: 'Eingehalten in',
    total: 'von so vielen Fällen',
    excludedField: 'Ausgenommene Fälle',
    value: 'Gemessener Wert',
    valueOptional: 'Erreichter Tag oder Wert',
    comment: 'Anmerkung, wird veröffentlicht',
    source: 'Woher die Zahl kommt',
    moreFields: 'Ausnahmen, Quelle, Anmerkung',
    notMeasurable: 'Noch nicht messbar',
    notMeasurableReason: 'Warum noch nicht?',
    correctionReason: 'Warum wird berichtigt?',
    correctionHint: 'Die alte Zahl bleibt durchgestrichen stehen.',
    save: 'Eintragen',
    cancel: 'Abbrechen',
    saving: 'Wird gesendet …',
    saved: 'Eingetragen.',
    faults: {
      met: 'Wie oft wurde es eingehalten?',
      total: 'Wie viele Fälle gab es?',
      excluded: 'Eine ganze Zahl, oder 0.',
      value: 'Der gemessene Wert fehlt noch.',
      notMeasurableReason: 'Ein Satz genügt.',
      correctionReason: 'Eine Berichtigung braucht einen Satz dazu.',
      'not-whole': 'Eine ganze Zahl ab 0.',
      'not-a-number': 'Hier gehört eine Zahl hin.',
      'too-many': 'Höchstens so viele, wie es Fälle gab.',
    },
  },

  miss: {
    answer: 'Antwort geben',
    change: 'Antwort ändern',
    changedMeanwhile: 'Jemand anderes hat die Antwort inzwischen geändert. Deine Eingabe steht noch da.',
    causeCategory: 'Art der Ursache',
    causes: {
      unknown: 'noch unklar',
      capacity: 'Kapazität',
      input_quality: 'unvollständige Angaben',
      process: 'Ablauf',
      technology: 'Technik',
      supplier: 'Zulieferung',
      demand_peak: 'Andrang',
      communication: 'Verständigung',
    },
    cause: 'Ursache',
    impact: 'Was geschah, und was hieß das für die anderen?',
    impactShort: 'Was geschah',
    measures: 'Maßnahme',
    noMeasures: 'Noch keine Maßnahme.',
    linkMeasure: 'Maßnahme wählen oder neu anlegen',
    measureHint: 'Am besten als „Wenn …, dann …“.',
    unlink: (title: string) => `„${title}“ hier lösen`,
    noMeasureReason: 'Oder: Warum keine Maßnahme?',
    save: 'Festhalten',
    cancel: 'Abbrechen',
    saving: 'Wird gesendet …',
    saved: 'Festgehalten.',
    incomplete: 'Es fehlt noch:',
    lacking: {
      cause: 'die Ursache',
      answer: 'eine Maßnahme oder der Grund, warum es keine gibt',
    },
  },

  measures: {
    lead: 'Wer tut was bis wann, und woran merkt man es?',
    empty: {
      title: 'Noch keine Maßnahmen.',
      text: 'Aus Verfehlungen, Beobachtungen und offenen Punkten werden Maßnahmen.',
    },
    addLabel: 'Was tut ihr? Zum Beispiel: Wenn …, dann …',
    addSubmit: 'Aufnehmen',
    closed: (n: number) =>
      plural(n, { one: '1 abgeschlossene Maßnahme', other: `${number(n)} abgeschlossene Maßnahmen` }),
    title: 'Maßnahme',
    untitled: 'Ohne Titel',
    owner: 'Wer kümmert sich?',
    toAsk: (name: string) => `${name} (zu fragen)`,
    asked: 'Gefragt und zugesagt',
    noOwner: 'noch niemand',
    due: 'Bis wann?',
    until: (date: string) => `bis ${date}`,
    noDate: 'ohne Termin',
    status: 'Stand',
    statuses: {
      planned: 'geplant',
      in_progress: 'läuft',
      done: 'erledigt',
      verified: 'wirkt',
      ineffective: 'wirkt nicht',
      dropped: 'verworfen',
    },
    kind: 'Art',
    kinds: {
      containment: 'Sofortmaßnahme',
      corrective: 'Abhilfe',
      preventive: 'Vorbeugung',
      renegotiate: 'Zusage neu verhandeln',
    },
    description: 'Beschreibung',
    expectedEffect: 'Woran merkt man, dass es hilft?',
    effectCheck: 'Wirkung prüfen in',
    effectResult: 'Was hat sich geändert?',
    notWritten: 'Noch nicht beschrieben',
    open: 'noch offen',
    overdue: 'überfällig',
    details: 'Art, Beschreibung, Wirkung',
    edit: 'Bearbeiten',
    fold: 'Schließen',
    remove: 'In den Papierkorb',
    removed: (title: string) => `„${title}“ liegt im Papierkorb.`,
    actions: (title: string) => `Weitere Aktionen für „${title}“`,
  },

  publish: {
    lead: 'Eine Veröffentlichung ist eine feste Fassung. Spätere kommen hinzu und ersetzen nichts.',
    heading: 'Neu',
    what: 'Was wird veröffentlicht?',
    kinds: { catalogue: 'Der Katalog', attainment: 'Ein Bericht' },
    kindHints: {
      catalogue: 'Leistungen und Zusagen, die in Kraft sind',
      attainment: 'Zahlen eines Zeitraums mit Ursachen und Maßnahmen',
    },
    period: 'Zeitraum',
    noPeriod: 'Es gibt noch keinen Zeitraum.',
    headline: 'Überschrift in euren Worten',
    headlineHint: 'Selbstbewusst und schlicht. Was ihr zusagt, oder wie es gelaufen ist.',
    headlineMissing: 'Ein Satz als Überschrift fehlt noch.',
    takeSuggestion: 'Vorschlag übernehmen',
    body: 'Text',
    audience: 'Für wen',
    audiences: { all_staff: 'alle im Haus', departments: 'die Kundenbereiche', team: 'nur das Team' },
    submit: 'Veröffentlichen',
    submitting: 'Wird veröffentlicht …',
    published: 'Veröffentlicht.',
    refused: 'Damit der Bericht hinausgehen kann, fehlt noch:',
    toAttainment: 'Zu den Zahlen',
    list: 'Schon draußen',
    empty: {
      title: 'Noch nichts veröffentlicht.',
      text: 'Die Seite bekommt eine eigene Adresse, die jeder lesen kann.',
    },
    reportOn: (period: string) => `Bericht für ${period}`,
    openPage: 'Seite öffnen',
    copy: 'Adresse kopieren',
    copied: 'Die Adresse ist kopiert.',
    copyByHand: 'Kopieren ging nicht. Die Adresse steht hier:',
    imported: 'aus einer Datei übernommen',
    noPage: 'Ohne Seite auf diesem Server.',
    onlyFacilitator: 'Veröffentlichen kann die Moderation.',
  },

  takeAlong: {
    heading: 'Alles mitnehmen',
    lead: 'Das PDF zum Lesen, das JSON mit allem. Beides jederzeit, auch mittendrin.',
    pdf: 'PDF',
    json: 'JSON',
    busy: 'Wird erstellt …',
    done: (name: string) => `„${name}“ liegt bei den Downloads.`,
    failed: 'Das hat nicht geklappt. Bitte noch einmal versuchen.',
    notes: 'Ins PDF passte nicht alles unverändert:',
  },
}
