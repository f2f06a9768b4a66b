import { formats } from '../format.ts'

const { plural, number } = formats('de')

/** Part 1: what the team delivers, for whom, to what end. */
export const statement = {
  title: 'Was leisten wir, für wen, und wozu?',
  lead: 'Ein Satz genügt. Wenn es hilft, beginnt so:',
  frame: 'Wir … für …, damit …',
  useFrame: 'So beginnen',

  fields: {
    serviceText: {
      label: 'Unsere Leistung',
      hint: 'Was tun wir, in den Worten derer, die es brauchen?',
      empty: 'Hier entsteht der gemeinsame Satz.',
    },
    forWhom: { label: 'Für wen', hint: 'Wer bekommt das Ergebnis?', empty: 'Noch offen' },
    benefit: {
      label: 'Wozu',
      hint: 'Was wird dadurch bei den anderen möglich?',
      empty: 'Noch offen',
    },
    notIncluded: {
      label: 'Nicht unsere Aufgabe',
      hint: 'Was andere von uns vermuten, wir aber nicht leisten.',
      empty: 'Noch offen',
    },
  },

  status: {
    draft: 'Entwurf',
    agreed: (date: string) => `Vereinbart am ${date}`,
    agreedUndated: 'Vereinbart',
    changed: 'Seit dem Beschluss geändert',
  },
  change: {
    locked: 'Beschlossen. Den Wortlaut ändert die Moderation.',
    open: 'Änderung vorschlagen …',
    question: 'Wie soll es heißen?',
    field: 'Vorgeschlagener Wortlaut',
    hint: {
      statement: 'Steht dann bei den Vorschlägen, für alle zu lesen.',
      goal: 'Steht dann im Themenspeicher, mit deinem Namen.',
    },
    submit: 'Vorschlagen',
    same: 'Noch steht da derselbe Wortlaut.',
    parked: (text: string) => `Ziel ändern: ${text}`,
    done: { statement: 'Steht bei den Vorschlägen.', goal: 'Steht im Themenspeicher.' },
  },
  adopt: {
    statement: 'Wortlaut beschließen …',
    goal: 'Ziel beschließen …',
    question: 'In diesem Wortlaut beschließen?',
    how: 'Wie kam der Beschluss zustande?',
    ways: { unanimous: 'einstimmig', majority: 'mit Mehrheit', consent: 'nach Zustimmung' },
    submit: 'Beschließen',
    busy: 'Wird festgehalten …',
    done: 'Beschlossen. Der Wortlaut steht in der Geschichte.',
    note: 'Er lässt sich weiter ändern; frühere Fassungen bleiben lesbar.',
    empty: 'Hier steht noch nichts, das beschlossen werden könnte.',
  },

  proposals: {
    title: 'Vorschläge',
    note: (n: number) =>
      n === 0
        ? 'Einzelne Sätze, bevor ihr zusammen formuliert.'
        : plural(n, { one: '1 Satz', other: `${number(n)} Sätze` }),
    field: 'Dein Satz',
    named: 'Mit deinem Namen, sofort für alle sichtbar.',
    unnamed: 'Ohne Namen, sofort für alle sichtbar.',
    submit: 'Vorschlagen',
    none: 'Noch keine Vorschläge. Wer mag, schreibt den ersten Satz.',
    nobody: 'ohne Namen',
    group: 'eine Kleingruppe',
    take: 'In die Leistung übernehmen',
    taken: 'Der Satz steht jetzt in der Leistung.',
    remove: 'In den Papierkorb',
    removed: 'Vorschlag entfernt.',
    menu: (text: string) => `Was soll mit „${text}“ geschehen?`,
  },

  goals: {
    title: 'Ziele',
    note: 'Woran merken die anderen, dass es uns gibt? Das Ziel ist der wichtigere Teil.',
    none: 'Noch kein Ziel.',
    noneText: 'Was soll sich für die anderen verbessern?',
    add: 'Ziel hinzufügen',
    text: (n: number) => `Ziel ${number(n)}`,
    textEmpty: 'Was wollen wir erreichen?',
    evidence: 'Woran würden sie es merken?',
    evidenceEmpty: 'Noch offen',
    horizon: 'Bis wann',
    up: (n: number) => `Ziel ${number(n)} nach oben`,
    down: (n: number) => `Ziel ${number(n)} nach unten`,
    moved: (n: number) => `Das Ziel steht jetzt an Stelle ${number(n)}.`,
    remove: 'In den Papierkorb',
    removed: 'Ziel entfernt.',
    menu: (n: number) => `Was soll mit Ziel ${number(n)} geschehen?`,
  },

  history: {
    title: 'Frühere Fassungen',
    show: (n: number) =>
      plural(n, { one: '1 beschlossener Wortlaut', other: `${number(n)} beschlossene Wortlaute` }),
    subject: { statement: 'Leistung', goal: 'Ziel' },
    decided: (date: string, way: string) => `${date}, ${way}`,
  },
}
