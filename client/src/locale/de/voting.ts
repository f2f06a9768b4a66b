import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('de')
const dots = (n: number) => plural(n, { one: `1${NBSP}Punkt`, other: `${number(n)}${NBSP}Punkte` })
const people = (n: number) => plural(n, { one: '1 Person', other: `${number(n)} Personen` })

/** Votes with dots, consent, and the sealed view of oneself. */
export const voting = {
  soon: { title: 'Gleich geht es los.', text: 'Die Moderation stellt gerade zusammen, worum es geht.' },
  turnout: (voted: number, expected: number) => `${number(voted)} von ${number(expected)} abgegeben`,
  ofExpected: (expected: number) => `von ${number(expected)} abgegeben`,
  guestsElsewhere: 'Hier antwortet das Team. Das Ergebnis seht ihr mit allen zusammen.',

  status: {
    notYet: 'Noch nicht abgegeben',
    done: 'Abgegeben',
    changed: 'Geändert, noch nicht abgegeben',
    loading: 'Wird geladen …',
  },
  sending: 'Wird abgegeben …',
  closedMeanwhile: 'Die Abstimmung ist geschlossen. Deine letzte Änderung kam nicht mehr mit.',

  vote: {
    blind: 'Niemand sieht, wem du deine Punkte gibst, auch nicht die Moderation.',
    howMany: (budget: number, max: number) =>
      max < budget
        ? `Verteile bis zu ${dots(budget)}, höchstens ${number(max)} auf eine Möglichkeit.`
        : `Verteile bis zu ${dots(budget)}. Auf eine Möglichkeit dürfen mehrere.`,
    list: 'Möglichkeiten',
    left: (left: number, budget: number) =>
      plural(budget, {
        one: `Noch ${number(left)} von 1${NBSP}Punkt`,
        other: `Noch ${number(left)} von ${number(budget)}${NBSP}Punkten`,
      }),
    given: (n: number) => dots(n),
    add: (letter: string) => `Punkt geben: ${letter}`,
    take: (letter: string) => `Punkt wegnehmen: ${letter}`,
    spoken: (letter: string, n: number, left: number) => `${letter}: ${dots(n)}. Noch ${number(left)} übrig.`,
    concern: 'Bedenken anmelden',
    concernFor: (letter: string) => `Bedenken gegen ${letter} anmelden`,
    concernText: (letter: string) => `Bedenken gegen ${letter}`,
    concernHint: 'Ein Satz genügt, auch keiner. Nach dem Schluss ohne Namen zu lesen.',
    concernBack: 'Bedenken zurücknehmen',
    submit: 'Abgeben',
    submitChange: 'Änderung abgeben',
    submitted: 'Abgegeben. Bis zum Schluss lässt sich alles ändern.',
    submitEmpty: 'Ohne Punkte abgeben',
  },

  result: {
    heading: 'Ergebnis',
    round: (no: number) => `Runde ${number(no)}`,
    voters: (n: number, all: number) => `${people(n)}, ${dots(all)}`,
    dots,
    sides: (team: number, guests: number) => `Team ${number(team)}, andere Bereiche ${number(guests)}`,
    sidesVoters: (team: number, guests: number) =>
      `Team: ${people(team)}. Andere Bereiche: ${people(guests)}.`,
    tied: 'gleichauf',
    concerns: (n: number) => plural(n, { one: '1 Bedenken', other: `${number(n)} Bedenken` }),
    concernsNext: 'Bedenken, werden als Nächstes gezeigt',
    concernsTitle: 'Bedenken',
    concernsWordless: (n: number) => plural(n, { one: '1 ohne Worte', other: `${number(n)} ohne Worte` }),
    none: 'Niemand hat abgestimmt.',
    earlier: (n: number) =>
      plural(n, { one: 'Die frühere Runde zeigen', other: `Die ${number(n)} früheren Runden zeigen` }),
  },

  room: {
    budget: (n: number) => `${dots(n)} je Person`,
    blind: 'Verdeckt: Das Ergebnis erscheint für alle zugleich.',
    total: (n: number, all: number) => `${people(n)}, ${dots(all)}`,
  },

  control: {
    what: 'Worüber wird abgestimmt?',
    sources: {
      goal: 'Ziele',
      statementProposal: 'Sätze',
      card: 'Karten',
      group: 'Gruppen',
      expectation: 'Erwartungen',
      agreement: 'Zusagen',
    },
    none: 'Davon gibt es noch nichts mit Wortlaut.',
    chosen: (n: number, all: number) => `${number(n)} von ${number(all)} gewählt`,
    all: 'Alle',
    noneOfThem: 'Keine',
    tooFew: 'Mindestens zwei Möglichkeiten wählen.',
    tooMany: (max: number) => `Höchstens ${number(max)}. Erst gruppieren, dann abstimmen.`,
    budget: 'Punkte je Person',
    budgetWhy: (suggested: number, options: number) =>
      `Vorschlag ${number(suggested)}: die gerundete Wurzel aus ${number(options)} Möglichkeiten, mindestens 3, höchstens 7.`,
    max: 'Höchstens auf eine Möglichkeit',
    open: 'Abstimmung öffnen',
    opened: 'Die Abstimmung ist offen.',
    voted: 'Abgegeben',
    missing: 'Noch nicht',
    nobodyYet: 'noch niemand',
    everybody: 'alle',
    countOnly: 'Ohne Namen: Hier steht nur die Zahl.',
    close: 'Abstimmung schließen',
    closed: 'Die Abstimmung ist geschlossen.',
    closeQuestion: (missing: number) =>
      plural(missing, {
        one: '1 Person hat noch nicht abgegeben. Trotzdem schließen?',
        other: `${number(missing)} Personen haben noch nicht abgegeben. Trotzdem schließen?`,
      }),
    closeText: 'Danach stehen die Ergebnisse fest. Eine zweite Runde ist jederzeit möglich.',
    fewVotes: 'Bei weniger als drei Stimmen lässt sich das Ergebnis einzelnen zuordnen.',
    closeAnyway: 'Schließen',
    again: 'Noch eine Runde',
    other: 'Andere Abstimmung',
    decide: 'Als Beschluss festhalten',
    decided: 'Der Beschluss ist festgehalten.',
    decisionText: 'Was ist beschlossen?',
    decisionHow: 'Wie?',
    alternatives: 'Was stand noch zur Wahl?',
    hows: { unanimous: 'einstimmig', majority: 'mit Mehrheit', consent: 'nach Zustimmung' },
    submitDecision: 'Beschließen',
    elsewhere: 'Eine andere Abstimmung ist noch offen. Erst die schließen.',
    proxies: 'Für Personen im Raum',
    proxyNote: 'Nur eintragen, wenn der Beamer diese Seite nicht zeigt.',
    proxyFor: (name: string) => `Stimme von ${name} eintragen`,
    proxyDone: (name: string) => `Die Stimme von ${name} ist abgegeben.`,
    done: 'Fertig',
  },

  consent: {
    question: 'Wie weit gehst du mit?',
    agreementQuestion: 'Können wir das halten?',
    ends: ['gar nicht', 'ganz und gar'] as readonly [string, string],
    values: [
      'gar nicht',
      'eher nicht',
      'mit großen Bedenken',
      'mit kleinen Bedenken',
      'gern',
      'ganz und gar',
    ] as readonly string[],
    value: (n: number, word: string) => `${number(n)}, ${word}`,
    blind: 'Verdeckt. Zu sehen ist nachher nur, wie oft jeder Wert vorkam. Wörter stehen ohne Namen dabei.',
    comment: 'Ein Satz dazu',
    commentAsked: 'Was müsste sich ändern, damit du mitgehst?',
    subject: {
      statement: 'Leistungsversprechen',
      goal: 'Ziel',
      process: 'Ablauf',
      agreement: 'Zusage',
    },
    choose: 'Worum geht es?',
    open: 'Zustimmung abfragen',
    openAgain: 'Noch einmal abfragen',
    opened: 'Die Abfrage ist offen.',
    close: 'Abfrage schließen',
    closed: 'Die Abfrage ist geschlossen.',
    answers: (n: number) => plural(n, { one: '1 Antwort', other: `${number(n)} Antworten` }),
    times: (value: number, word: string, n: number) => `${number(value)}, ${word}: ${number(n)}`,
    talk: 'Worüber müssten wir noch sprechen?',
    talkWhy: (n: number) =>
      plural(n, {
        one: '1 Antwort liegt bei 2 oder darunter.',
        other: `${number(n)} Antworten liegen bei 2 oder darunter.`,
      }),
    allIn: 'Alle Antworten liegen bei 3 oder darüber.',
    comments: 'Was dazu gesagt wurde',
    adopt: 'Beschließen',
    park: 'Zurückstellen',
    settleNote: 'Die Moderation entscheidet. Zurückgestelltes kommt in den Themenspeicher.',
    adopted: 'Beschlossen und mit Wortlaut festgehalten.',
    parked: 'Zurückgestellt, im Themenspeicher gemerkt.',
    outcome: { adopted: 'Beschlossen', parked: 'Zurückgestellt' },
    none: 'Niemand hat geantwortet.',
    nothing: 'Hier steht noch nichts mit Wortlaut.',
    about: 'Es geht um diesen Wortlaut',
    changedSince: 'Der Wortlaut hat sich seitdem geändert.',
    notYet: 'Noch nicht abgefragt.',
    heading: 'Zustimmung des Teams',
  },

  sealed: {
    lead: 'Fünf Aussagen über euch. Jede und jeder für sich.',
    leadOf: (n: number) =>
      plural(n, {
        one: 'Eine Aussage über euch. Jede und jeder für sich.',
        other: `${number(n)} Aussagen über euch. Jede und jeder für sich.`,
      }),
    promise: (threshold: number) =>
      `Ohne Namen. Niemand, auch nicht die Moderation, sieht deine Antworten. Gezeigt wird erst ab ${number(threshold)} Antworten.`,
    ends: ['trifft nicht zu', 'trifft voll zu'] as readonly [string, string],
    asOthers: 'Antworte, wie ihr euch heute seht. Die anderen Bereiche bewerten dieselben Sätze.',
    answered: (n: number, all: number) => `${number(n)} von ${number(all)} beantwortet`,
    seal: 'Umschlag verschließen',
    sealing: 'Wird verschlossen …',
    final: 'Danach lässt sich nichts mehr ändern.',
    missing: 'Es fehlt noch eine Antwort. „Kann ich nicht beurteilen“ ist auch eine.',
    done: 'Dein Umschlag ist verschlossen.',
    doneText:
      'Geöffnet wird er erst, wenn auch die anderen geantwortet haben. Dann sehen alle beide Seiten zugleich.',
    count: (n: number, expected: number) => `${number(n)} von ${number(expected)} verschlossen`,
    ofExpected: (expected: number) => `von ${number(expected)} verschlossen`,
    roomTitle: 'Der Umschlag wird verschlossen',
    open: 'Selbstbild abfragen',
    opened: 'Die Umschläge sind ausgeteilt.',
    roundTitle: 'Name der Runde',
    suggestedTitle: (month: string) => `Selbst- und Fremdbild ${month}`,
    threshold: 'Gezeigt wird ab so vielen Antworten',
    thresholdWhy: 'Je Seite und Aussage. Mindestens 3. Was einmal versprochen ist, wird nicht gesenkt.',
    statements: (n: number) => plural(n, { one: '1 Aussage', other: `${number(n)} Aussagen` }),
    none: 'Es gibt noch keine Aussagen.',
    keep: 'Die Runde bleibt offen, bis auch die anderen Bereiche geantwortet haben.',
    close: 'Beide Seiten aufdecken',
    closeQuestion: 'Beide Seiten jetzt aufdecken?',
    closeText: 'Danach kann niemand mehr antworten. Was unter der versprochenen Zahl liegt, bleibt verdeckt.',
    closeNobody: 'Von den anderen Bereichen liegt noch keine Antwort vor.',
    closeOthers: (n: number) =>
      plural(n, {
        one: 'Aus den anderen Bereichen hat 1 Person geantwortet.',
        other: `Aus den anderen Bereichen haben ${number(n)} Personen geantwortet.`,
      }),
    closeFew: (sealed: number, threshold: number) =>
      plural(sealed, {
        one: `Vom Team ist erst 1 Umschlag verschlossen. Unter ${number(threshold)} wird nichts gezeigt.`,
        other: `Vom Team sind erst ${number(sealed)} Umschläge verschlossen. Unter ${number(threshold)} wird nichts gezeigt.`,
      }),
    closed: 'Beide Seiten sind aufgedeckt.',
    proxyFor: (name: string) => `Umschlag von ${name}`,
  },

  gap: {
    title: 'Selbst- und Fremdbild',
    largestFirst: 'Größter Abstand zuerst',
    note: (first: string, round: string) => [first, round].filter(Boolean).join(', '),
    ours: 'Wir über uns',
    theirs: 'Die anderen über uns',
    legend: (who: string, n: string) => `${who}, ${n}`,
    answers: (low: number, high: number) =>
      low === high
        ? plural(low, { one: '1 Antwort', other: `${number(low)} Antworten` })
        : `${number(low)} bis ${number(high)} Antworten`,
    scale: '1 trifft nicht zu, 5 trifft voll zu',
    directions: {
      better: 'wir sehen uns besser',
      worse: 'wir sehen uns schlechter',
      equal: 'fast gleich',
    },
    hidden: (n: number, threshold: number) =>
      `noch zu wenige Antworten (${number(n)} von ${number(threshold)})`,
    hiddenSide: (who: string, n: number, threshold: number) =>
      `${who}: noch zu wenige Antworten (${number(n)} von ${number(threshold)})`,
    noOthers: 'Die anderen haben noch nicht geantwortet.',
    foot: (threshold: number) =>
      `Strich über und unter dem Zeichen: die mittlere Hälfte der Antworten. Unter ${number(threshold)} Antworten bleibt ein Wert verdeckt.`,
    none: 'Noch ist keine Runde aufgedeckt.',
    noneText:
      'Erst antwortet das Team verschlossen, dann die anderen Bereiche. Aufgedeckt wird beides zugleich.',
    table: 'Als Tabelle',
    tableHeads: {
      statement: 'Aussage',
      ours: 'Wir über uns',
      theirs: 'Die anderen über uns',
      difference: 'Abstand',
    },
    mean: (mean: string, n: string, spread: string) => `${mean} (${n}${spread})`,
    spread: (from: number, to: number) =>
      from === to ? `, die Hälfte bei ${number(from)}` : `, die Hälfte von ${number(from)} bis ${number(to)}`,
    picture: 'Selbstbild und Fremdbild im Vergleich',
    round: 'Runde',
    show: 'Im Raum nur diese zeigen',
    showLabel: (label: string) => `Im Raum nur „${label}“ zeigen`,
    showAll: 'Im Raum alle zeigen',
    one: (at: number, all: number) => `Aussage ${number(at)} von ${number(all)}`,
  },
}
