/** Joining by link, QR or code. "Sie", because guests of other departments come in here too. */
export const join = {
  pageTitle: 'Beitreten',
  title: 'Sie sind eingeladen.',
  titleFacilitator: 'Sie moderieren.',
  titleObserver: 'Sie schauen zu.',
  withCode: (code: string) => `Code ${code}`,
  lead: 'Wie dürfen die anderen Sie nennen?',
  leadFacilitator: 'So sehen die anderen, wer moderiert.',
  name: 'Ihr Name',
  nameHint: 'Darf leer bleiben. Dann heißen Sie „Gast“ mit einer Nummer.',
  nameHintFacilitator: 'Darf leer bleiben.',
  department: 'Ihr Bereich',
  departmentHint: 'Darf leer bleiben, wenn Sie zum Team gehören.',
  submit: 'Beitreten',
  busy: 'Wird geöffnet …',
  note: 'Kein Konto, kein Passwort. Bei jeder Aufgabe steht, wer Ihre Worte sieht.',

  codeTitle: 'Code eingeben',
  codeLead: 'Er steht auf der Leinwand.',
  code: 'Code',
  otherCode: 'Anderen Code eingeben',

  again: (title: string) => `Auf diesem Gerät sind Sie schon in „${title}“.`,
  againUntitled: 'Auf diesem Gerät sind Sie schon in dieser Werkstatt.',
  goOn: 'Weiter als dieselbe Person',

  passcodeTitle: 'Noch ein Kennwort',
  passcodeLead: 'Die Moderation hat es dieser Werkstatt gegeben.',
  passcode: 'Kennwort',
  passcodeMissing: 'Wie lautet das Kennwort?',

  knockingTitle: 'Sie haben angeklopft.',
  knockingText: 'Die Moderation lässt Sie ein. Lassen Sie diese Seite offen.',
  knockingAnnounce: 'Angeklopft. Die Moderation lässt Sie ein.',
  knockingAdmitted: 'Sie sind eingelassen.',
  knockingRefused: 'Die Moderation hat Sie nicht eingelassen. Bitte direkt nachfragen.',
  knockingOffline: 'Die Verbindung fehlt gerade. Wir versuchen es weiter.',
  stopWaiting: 'Nicht länger warten',

  linkMissing: 'In dieser Adresse fehlt der Teil nach #.',
  linkMissingText:
    'Vielleicht ging er beim Weiterleiten verloren. Bitte den Link noch einmal kopieren oder den Code eingeben.',
  toStart: 'Zur Startseite',
  askAgain: 'Bitte bei der Moderation nachfragen.',
}
