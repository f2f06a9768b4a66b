import { formats } from '../format.ts'

const { plural, number, decimal, date: day } = formats('de')

/** 8233 → "82 von 100": nobody can tell more from estimates. What is not all or nothing is not called so. */
const inHundred = (bp: number): string => {
  const whole = Math.round(bp / 100)
  if (whole === 0 && bp > 0) return 'weniger als 1 von 100'
  return whole === 100 && bp < 10_000 ? 'mehr als 99 von 100' : `${number(whole)} von 100`
}

const proposed = (date: string): string => (date === '' ? 'Vorgelegt' : `Vorgelegt am ${day(date)}`)

/** Part 4: whether a promise can be kept. Never "garantiert", always "nach euren Schätzungen". */
export const feasibility = {
  heading: 'Machbarkeit',
  note: 'nach euren Schätzungen',
  reckoning: 'Wird gerechnet …',
  nameSteps: 'Nennt beim Zielwert den ersten und den letzten Schritt, dann lässt es sich nachrechnen.',
  share: (bp: number) => inHundred(bp),
  promisedShare: (bp: number) => `zugesagt ${decimal(bp / 100)}`,
  rulerLabel: (bp: number, promisedBp: number) =>
    `Nach euren Schätzungen halten ${inHundred(bp)} Fällen. Zugesagt sind ${inHundred(promisedBp)}.`,
  tightRange: (fromBp: number, toBp: number) =>
    `Von ${decimal(fromBp / 100)} bis ${decimal(toBp / 100)} gilt: knapp.`,
  wholeDecides: 'Wo jeder Fall zugesagt ist, entscheidet die schlimmste Summe aller Zeiten.',
  percentiles: (half: string, most: string, isElapsed: boolean) =>
    `Die Hälfte ist nach ${half} fertig, 95 von 100 nach ${most}${isElapsed ? ', rund um die Uhr gezählt' : ''}.`,
  distribution: 'Wie lange es dauert',
  chartLabel: (keptBp: number, limit: string | null) =>
    `Verteilung der gerechneten Fälle. ${inHundred(keptBp)} halten die Zusage${limit === null ? '' : `: ${limit}`}.`,
  axis: {
    minutes: 'Je höher der Balken, desto mehr Fälle dauern so lange.',
    days: 'Arbeitstage nach dem Eingang; 0 ist derselbe Tag.',
    'month-days': 'Arbeitstag des Monats, an dem es fertig ist.',
  },
  legend: { kept: 'hält die Zusage', late: 'hält sie nicht' },
  beyond: (bp: number) => `Länger als gezeigt dauern ${inHundred(bp)}.`,
  largest: (step: string, time: string) => `Die meiste Zeit auf dem längsten Weg braucht „${step}“: ${time}.`,
  stored: {
    /** @param light the word of the light; null in what older versions stored */
    share: (bp: number, light: string | null, date: string) =>
      `${proposed(date)}${light === null ? '' : ` als ${light},`} mit ${inHundred(bp)}.`,
    sums: (usual: string, worst: string, light: string, date: string) =>
      `${proposed(date)} als ${light}: üblicherweise ${usual}, schlimmstenfalls ${worst}.`,
    known: (known: string, missing: number, all: number, light: string, date: string) =>
      `${proposed(date)} als ${light}: mindestens ${known}, ${number(missing)} von ${number(all)} Schritten ohne Zeit.`,
    nothing: (light: string, date: string) => `${proposed(date)} als ${light}.`,
  },
  quoted: (names: readonly string[]) => names.map((name) => `„${name}“`).join(', '),
  quotedAndMore: (names: readonly string[], more: number) =>
    `${names.map((name) => `„${name}“`).join(', ')} und ${String(more)} weitere`,
  toProcess: 'Zum Ablauf in Teil 2',
  findingsLead: 'So lässt sich keine Zahl nennen, die stimmt:',
  findings: {
    'threshold-zero':
      'Eine Grenze von 0 kann niemand einhalten. Für denselben Tag gibt es „noch am selben Arbeitstag“.',
    'threshold-not-whole': 'Arbeitstage sind ganze Tage. Nennt eine ganze Zahl.',
    'never-open': 'Die Arbeitszeiten des Ablaufs haben keine einzige offene Stunde.',
    'service-never-open': 'Die Servicezeiten der Zusage haben keine einzige offene Stunde.',
    'zones-differ':
      'Der Ablauf und die Zusage rechnen in verschiedenen Zeitzonen. Wählt für beide Arbeitszeiten in derselben Zeitzone.',
    'no-way': 'Vom ersten zum letzten Schritt führt kein Weg. Schaut in Teil 2 nach.',
    'nobody-comes-by': 'An beiden Schritten kommt nach euren Anteilen kein Fall vorbei.',
  },
  limits: {
    runs: (runs: number, points: number) =>
      `Gerechnet mit ${number(runs)} erdachten Fällen, die eure drei Zeiten je Schritt auswürfeln. Der Zufall macht dabei etwa ± ${decimal(points)} von 100 aus.`,
    queues: 'Warteschlangen sind nicht nachgebildet: Das übliche Warten steckt in euren Schätzungen.',
    independent: 'Jeder Schritt dauert für sich. Dass ein schlechter Tag alles aufhält, kommt nicht vor.',
    holidays: 'Feiertage, Urlaub und Zeitumstellung sind nicht eingerechnet.',
    month:
      'Der gerechnete Monat beginnt an einem Dienstag. Beginnt er kurz vor einem Wochenende, kann es weniger sein.',
    measured: (bp: number) => `${inHundred(bp)} Fällen kommen an beiden Schritten vorbei. Nur sie zählen.`,
    capped: (n: number) =>
      plural(n, {
        one: '1 Fall kam aus einer Schleife nicht heraus und zählt als verfehlt.',
        other: `${number(n)} Fälle kamen aus einer Schleife nicht heraus und zählen als verfehlt.`,
      }),
    hoursAssumed: 'Es sind keine Servicezeiten gewählt. Gerechnet ist mit Montag bis Freitag, je 8 Stunden.',
    reality: 'Was wirklich geschieht, zeigt Teil 5.',
  },
  whyNot: {
    'no-share': 'Es ist kein Anteil zugesagt. Darum stehen hier Summen, keine Wahrscheinlichkeit.',
    'no-best-case':
      'Nicht überall ist die beste Zeit bekannt. Darum stehen hier Summen, keine Wahrscheinlichkeit.',
    'times-missing': 'Mit allen Zeiten ließe sich sagen, wie viele Fälle halten.',
    shares:
      'Ohne stimmige Anteile an den Entscheidungen lässt sich keine Wahrscheinlichkeit sagen, nur Summen.',
  },
  cutoff: {
    without: (bp: number) => `Ohne Annahmeschluss halten ${inHundred(bp)}.`,
    now: (time: string, bp: number) => `Mit Annahmeschluss ${time}: ${inHundred(bp)}.`,
    offer: (time: string, bp: number) => `Mit Annahmeschluss ${time} wären es ${inHundred(bp)}.`,
    none: 'Auch mit einem Annahmeschluss wird es nicht tragfähig: Die Arbeit dauert zu lange für einen Tag.',
    why: 'Was kurz vor Schluss kommt, braucht auch Arbeit. Danach zählt eine Anfrage als am nächsten Arbeitstag eingegangen.',
    take: (time: string) => `Annahmeschluss ${time} übernehmen`,
  },
  whatIf: {
    heading: 'Was müsste sich ändern?',
    lever: (part: string, bp: number) =>
      `Größter Hebel: ${part}. Immer so gut wie bestenfalls: ${inHundred(bp)}.`,
    roomLever: (part: string) => `Größter Hebel: ${part}.`,
    which: 'Welche Zeit wäre anders?',
    parts: {
      work: (step: string) => `Bearbeitungszeit bei „${step}“`,
      wait: (step: string) => `Wartezeit bei „${step}“`,
    },
    usual: 'Übliche Zeit',
    instead: (then: string, today: string) => `${then} statt ${today}`,
    minutes: 'Übliche Zeit als Zahl',
    limit: 'Andere Grenze',
    share: 'Anderer Anteil',
    ofHundred: 'von 100',
    reset: 'Alles wie heute',
    move: 'Bewegt den Regler. Der Ablauf bleibt, wie er ist.',
    thenHolds: 'Dann',
    adopt: 'Als Maßnahme übernehmen',
    promise: {
      adopt: 'Für die Zusage übernehmen',
      question: 'Soll die Zusage so lauten?',
      limit: (then: string, today: string) => `Grenze: ${then} statt ${today}`,
      share: (then: string, today: string) => `Anteil: ${then} statt ${today}`,
      sentenceFollows: 'Der Satz der Zusage ändert sich mit:',
      sentenceStays:
        'Der Satz der Zusage hat eigene Worte und bleibt, wie er ist. Lest ihn danach noch einmal.',
      onTheTable: (n: number) =>
        `Fassung ${number(n)} liegt schon vor und bleibt, wie sie ist. Was ihr jetzt ändert, gilt erst, wenn ihr neu vorlegt.`,
      levelStays: (name: string) =>
        `Die gewählte Stufe${name === '' ? '' : ` „${name}“`} behält ihre eigenen Werte.`,
      act: 'Übernehmen',
      cancel: 'Abbrechen',
      adopted: 'Die Zusage ist geändert.',
      changedMeanwhile: 'Das hat inzwischen jemand anders geändert. Nichts wurde überschrieben.',
      refusals: {
        signed: (n: number, status: string) =>
          `Fassung ${number(n)} ist unterschrieben (${status}), ein Versuch ändert sie nicht. Soll etwas anderes gelten, ändert weiter unten den Zielwert und legt neu vor.`,
        frozen: 'Die Moderation hat die Tafel angehalten.',
        readOnly: 'Ändern geht gerade nicht: Ihr lest nur mit.',
      },
    },
    adopted: (n: number) =>
      plural(n, { one: 'Die Maßnahme steht in Teil 5.', other: `${number(n)} Maßnahmen stehen in Teil 5.` }),
    measureTitle: (part: string, today: string, then: string) => `${part}: üblich ${then} statt ${today}`,
    effect: (todayBp: number, thenBp: number) =>
      `Nach euren Schätzungen halten dann ${inHundred(thenBp)} Fällen statt ${inHundred(todayBp)}.`,
  },
  sums: 'Nach euren Schätzungen dauert es',
  promisedIs: (promised: string) => `Zugesagt: ${promised}.`,
  notCheckable: (missing: number, all: number, known: string) =>
    `${number(missing)} von ${number(all)} Schritten ohne Zeit. Bekannt sind mindestens ${known}.`,
  alreadyTooLong: (known: string, promised: string, missing: number, all: number) =>
    `Schon die bekannten Zeiten ergeben ${known}. Zugesagt: ${promised}. Ohne Zeit sind noch ${number(missing)} von ${number(all)} Schritten.`,
  usual: (time: string) => `üblicherweise ${time}`,
  atLeast: (time: string) => `mindestens ${time}`,
  withoutTime: (missing: number, all: number) => `${number(missing)} von ${number(all)} Schritten ohne Zeit`,
  worst: (time: string) => `schlimmstenfalls ${time}`,
  promised: (limit: string) => `zugesagt ${limit}`,
  perTick: (time: string) => `ein Strich: ${time}`,
  unnamedStep: 'Schritt ohne Namen',
  how: 'So ist gerechnet',
  ofOthers: (n: number, time: string) =>
    plural(n, {
      one: `1 Schritt liegt nicht bei uns: ${time}.`,
      other: `${number(n)} Schritte liegen nicht bei uns: ${time}.`,
    }),
  longestWay: 'An Verzweigungen zählt der längste Weg.',
  loops: (n: number) =>
    plural(n, {
      one: 'Eine Schleife ist einmal gezählt.',
      other: `${number(n)} Schleifen sind je einmal gezählt.`,
    }),
  converted: (step: string, elapsed: string, working: string) =>
    `Warten bei „${step}“: ${elapsed} rund um die Uhr sind höchstens ${working} Arbeitszeit.`,
  aroundTheClock:
    'Zugesagt ist Zeit rund um die Uhr. Die Summen zählen jede Minute; Nächte und Wochenenden kommen dazu.',
  heldUp: {
    sometimes:
      'Die Zeiten passen, aber nicht zu jeder Stunde: Wer spät kommt, wartet über Nacht oder das Wochenende.',
    always: 'Die Summe passt, aber zu keiner Stunde: Nächte und Wochenenden zählen mit.',
  },
  cautious: 'Die schlimmste Summe ist vorsichtig: Lange Zeiten fallen selten zusammen.',
}
