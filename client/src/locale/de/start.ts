import { NBSP } from '../format.ts'

/** Start page. */
export const start = {
  pageTitle: 'Servicewerkstatt',
  headline: 'Gemeinsam sagen, was wir leisten. Offen zeigen, ob wir es halten.',
  howItRuns: 'So läuft eine Werkstatt',

  create: {
    title: 'Neue Werkstatt',
    lead: 'Für die Moderation. In drei Minuten angelegt, ohne Konto.',
    team: 'Um welches Team geht es?',
    teamMissing: 'Wie heißt das Team? Ein Wort genügt.',
    teamOfSample: 'Leer lassen, dann bleibt der Name aus dem Beispiel.',
    name: 'Ihr Name',
    template: 'Vorlage',
    contentLanguage: 'Sprache der Inhalte',
    passcode: 'Kennwort für neue Werkstätten',
    passcodeMissing: 'Auf diesem Server legt nur eine Werkstatt an, wer das Kennwort kennt.',
    submit: 'Werkstatt anlegen',
    submitSample: 'Beispiel öffnen',
    busy: 'Wird angelegt …',
    busyWords: 'Die Werkstatt wird angelegt.',
    or: 'oder',
    importFile: 'JSON-Datei öffnen',
    importBusy: 'Wird gelesen …',
    createdButNotEntered:
      'Die Werkstatt ist angelegt, aber die Verbindung riss ab. Mit diesem Link der Moderation geht es weiter:',
  },
  templates: {
    kickoff: {
      title: 'Auftakt',
      description: 'Leistung, Ziel und Ablauf, Minute für Minute',
      meta: '120 min',
    },
    promises: {
      title: 'Zusagen',
      description: 'Erwartungen, Lücke und Katalog, mit Gästen',
      meta: '150 min',
    },
    review: { title: 'Rückblick', description: 'Was haben wir gehalten, was kommt jetzt', meta: '30 min' },
    default: {
      title: 'Fünf Teile',
      description: 'Freier Ablauf, von der Leistung bis zum Nachhalten',
      meta: 'leer',
    },
    'it-servicedesk': {
      title: 'IT-Servicedesk',
      description: 'Störungen und neue Arbeitsplätze',
      meta: 'Beispiel',
    },
    'finance-month-end': {
      title: 'Monatsabschluss',
      description: 'Zahlen, auf die andere warten',
      meta: 'Beispiel',
    },
  },
  importProblem: {
    title: 'Diese Datei lässt sich nicht öffnen. Es wurde nichts angelegt.',
    notJson: (line: number, column: number) =>
      `Sie ist kein gültiges JSON. Zeile ${line}, Spalte ${column} passt nicht.`,
    reasons: {
      'too-large': `Sie ist größer als 20${NBSP}MB. Mehr nimmt der Server nicht an.`,
      empty: 'Sie ist leer.',
      unreadable: 'Sie lässt sich auf diesem Gerät nicht lesen.',
      'not-json': 'Sie ist kein gültiges JSON.',
      'not-a-workshop': 'Sie stammt nicht aus der Servicewerkstatt.',
      'newer-format': 'Sie ist neuer als dieser Server.',
      'invalid-value': 'An dieser Stelle steht etwas, das nicht passt.',
      'id-mismatch': 'An dieser Stelle trägt ein Eintrag eine andere Kennung als seinen Schlüssel.',
    },
    place: (path: string) => `Stelle: ${path}`,
    chooseOther: 'Andere Datei wählen',
  },

  join: {
    title: 'Mitmachen',
    lead: 'Der Code steht auf der Leinwand.',
    code: 'Code',
    submit: 'Beitreten',
    problems: {
      empty: 'Welcher Code steht auf der Leinwand?',
      'too-short': 'Da fehlt noch etwas: Der Code hat sechs Zeichen.',
      'too-long': 'Das ist zu lang: Der Code hat sechs Zeichen.',
      'not-in-alphabet': 'Der Code hat keine 0, O, 1, I oder L. Sieht ein Zeichen ähnlich aus?',
      'foreign-link': 'Dieser Link führt in keine Werkstatt. Der Code hat sechs Zeichen.',
    },
  },
  devices: {
    title: 'Auf diesem Gerät',
    untitled: 'Werkstatt ohne Namen',
    lastSeen: (role: string, date: string) => `${role}, zuletzt am ${date}`,
    roles: {
      facilitator: 'Moderation',
      team: 'Team',
      guest: 'Gast',
      observer: 'Beobachtung',
      room: 'Raumansicht',
      approver: 'Freigabe',
    },
    forget: (title: string) => `„${title}“ auf diesem Gerät vergessen`,
    forgotten: (title: string) => `„${title}“ steht hier nicht mehr. Die Werkstatt selbst bleibt.`,
  },
  steps: [
    { title: 'Leistung und Ziel', text: 'Welche Leistung bringen wir, und wozu?' },
    { title: 'Ablauf', text: 'Unsere eigenen Schritte, schnell gezeichnet, leicht korrigiert.' },
    { title: 'Erwartungen', text: 'Was brauchen die anderen, und wofür?' },
    { title: 'Katalog und Vereinbarung', text: 'Zusagen, die der Ablauf auch tragen kann.' },
    { title: 'Veröffentlichen und nachhalten', text: 'Eingehalten oder nicht: Beides steht da.' },
  ],
}
