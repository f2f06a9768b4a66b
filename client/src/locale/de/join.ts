/** Joining by link, QR or code. "Sie", because guests of other departments come in here too. */
export const join = {
  pageTitle: 'Beitreten',
  kicker: 'Einladung zur Werkstatt',
  kickerFacilitator: 'Moderation der Werkstatt',
  titleUnknown: 'Servicewerkstatt',
  titleCode: (code: string) => `Code ${code}`,
  facilitatedBy: (name: string) => `${name} moderiert.`,
  name: 'Ihr Name',
  nameHint: 'Darf leer bleiben. Dann heißen Sie „Gast“ mit einer Nummer.',
  department: 'Ihr Bereich',
  departmentHint: 'Darf leer bleiben, wenn Sie zum Team gehören.',
  submit: 'Beitreten',
  submitFacilitator: 'Moderation übernehmen',
  busy: 'Wird geöffnet …',
  opening: 'Die Werkstatt wird geöffnet …',
  note: 'Kein Konto, kein Passwort. Bei jeder Aufgabe steht, wer Ihre Worte sieht.',

  codeTitle: 'Mit Code beitreten',
  codeLead: 'Er steht auf der Leinwand.',
  code: 'Code',
  goOn: 'Weiter',

  alreadyIn: 'Auf diesem Gerät sind Sie schon dabei.',
  goOnAsBefore: 'Weiter wie bisher',
  asSomebodyElse: 'Als andere Person beitreten',

  passcodeLead: 'Die Moderation hat dieser Werkstatt ein Kennwort gegeben.',
  passcode: 'Kennwort',
  passcodeMissing: 'Wie lautet das Kennwort?',

  knockingTitle: 'Sie haben angeklopft.',
  knockingText: 'Die Moderation lässt Sie ein. Lassen Sie diese Seite so lange offen.',
  knockingRefused: 'Die Moderation hat Sie nicht eingelassen.',
  knockingRefusedText: 'Bitte sprechen Sie sie direkt an.',
  knockingOffline: 'Die Verbindung fehlt gerade. Wir versuchen es weiter.',
  admitted: 'Sie sind eingelassen.',
  stopWaiting: 'Nicht länger warten',

  linkMissing: 'In dieser Adresse fehlt der Teil nach #.',
  linkMissingText:
    'Vielleicht ging er beim Weiterleiten verloren. Kopieren Sie den Link noch einmal, oder geben Sie den Code ein.',
  enterCode: 'Code eingeben',
  toStart: 'Zur Startseite',
}
