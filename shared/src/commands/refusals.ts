/**
 * Why the server did not do what was asked: a closed set of reasons for programs, one sentence each for people. Sentences say what to do; no part
 * of them tells whether anything exists that the asking person may not see.
 */
import type { MissingItem, MissingThing } from '../domain/agreements/missing-item.ts'

export type { MissingItem }

interface Sentence {
  readonly de: string
  readonly en: string
}
export type Language = keyof Sentence

const refusals = {
  malformed: {
    de: 'Diese Anfrage passt nicht zu dem, was der Server versteht. Neu laden hilft.',
    en: 'The server does not understand this request. Reloading helps.',
  },
  'not-signed-in': {
    de: 'Dieser Zugang gilt nicht mehr. Über den Link geht es wieder hinein.',
    en: 'This access is no longer valid. The link lets you in again.',
  },
  'not-allowed': {
    de: 'Dafür ist dieser Zugang nicht vorgesehen. Bitte bei der Moderation nachfragen.',
    en: 'This access does not include that. Please ask the facilitator.',
  },
  'not-found': {
    de: 'Das gibt es hier nicht (mehr).',
    en: 'There is no such thing here (any more).',
  },
  'too-large': {
    de: 'Das ist zu groß für den Server. Höchstens 20 MB gehen auf einmal.',
    en: 'That is too large for the server. At most 20 MB go at once.',
  },
  'too-many-requests': {
    de: 'Das waren zu viele Anfragen auf einmal. In einer Minute geht es weiter.',
    en: 'Those were too many requests at once. You can go on in a minute.',
  },
  'storage-unavailable': {
    de: 'Der Server kann gerade nicht speichern. Es wurde nichts geändert; bitte gleich noch einmal versuchen.',
    en: 'The server cannot save right now. Nothing was changed; please try again in a moment.',
  },
  'server-full': {
    de: 'Der Server ist voll belegt. Bitte gleich noch einmal versuchen.',
    en: 'The server is full. Please try again in a moment.',
  },
  'server-fault': {
    de: 'Der Server hat einen Fehler gemacht. Es wurde nichts geändert; bitte noch einmal versuchen.',
    en: 'The server made a mistake. Nothing was changed; please try again.',
  },
  'pdf-failed': {
    de: 'Das PDF ließ sich nicht setzen. Die Moderation kann stattdessen die JSON-Datei mitnehmen.',
    en: 'The PDF could not be typeset. The facilitator can take the JSON file instead.',
  },
  'map-failed': {
    de: 'Der Ablauf ließ sich nicht zeichnen. In der JSON-Datei stehen alle Schritte.',
    en: 'The process could not be drawn. The JSON file holds all steps.',
  },
  'wrong-create-passcode': {
    de: 'Auf diesem Server legt nur eine Werkstatt an, wer das Kennwort kennt.',
    en: 'On this server you need the passcode to open a workshop.',
  },
  'invalid-import': {
    de: 'Diese Datei lässt sich nicht öffnen. Es wurde nichts angelegt.',
    en: 'This file cannot be opened. Nothing was created.',
  },
  'unknown-link': {
    de: 'Dieser Link gilt hier nicht. Bitte bei der Moderation nachfragen.',
    en: 'This link does not work here. Please ask the facilitator.',
  },
  'wrong-code': {
    de: 'Dieser Code gilt hier nicht. Bitte bei der Moderation nachfragen.',
    en: 'This code does not work here. Please ask the facilitator.',
  },
  'wrong-passcode': {
    de: 'Dieses Kennwort stimmt nicht. Bitte bei der Moderation nachfragen.',
    en: 'This passcode is not right. Please ask the facilitator.',
  },
  'doors-closed': {
    de: 'Die Tür ist zu. Bitte bei der Moderation nachfragen.',
    en: 'The doors are closed. Please ask the facilitator.',
  },
  'too-many-attempts': {
    de: 'Zu viele Versuche. In einer Minute geht es weiter.',
    en: 'Too many attempts. You can go on in a minute.',
  },
  'workshop-full': {
    de: 'Die Werkstatt ist voll. Bitte bei der Moderation nachfragen.',
    en: 'The workshop is full. Please ask the facilitator.',
  },
  'not-admitted': {
    de: 'Die Moderation hat Sie nicht eingelassen. Bitte direkt nachfragen.',
    en: 'The facilitator did not let you in. Please ask directly.',
  },
  'not-possible-now': {
    de: 'Das geht in diesem Stand nicht. Vielleicht war jemand schneller.',
    en: 'That is not possible in this state. Somebody may have been quicker.',
  },
  'level-fixed': {
    de: 'Der Abschnitt hat schon begonnen: Wer geschrieben hat, verlässt sich darauf. Mehr Schutz geht immer.',
    en: 'This stage has begun: those who wrote rely on it. More protection is always possible.',
  },
  'cards-waiting': {
    de: 'In diesem Abschnitt liegen verdeckte Karten. Erst aufdecken, dann ändern.',
    en: 'Cards lie face down in this stage. Reveal them first, then change it.',
  },
  'stage-is-on': {
    de: 'Die Gruppe ist gerade in diesem Abschnitt. Erst weitergehen, dann entfernen.',
    en: 'The group is in this stage right now. Move on first, then remove it.',
  },
  'input-paused': {
    de: 'Die Zeit ist um, die Eingabe ist angehalten. Was du eingetragen hast, bleibt hier stehen.',
    en: 'Time is up and the input is paused. What you have entered stays here.',
  },
  'no-timer': { de: 'Gerade läuft keine Zeit.', en: 'No timer is set right now.' },
  'no-device': {
    de: 'Diese Person hat hier kein Gerät. Erst muss sie mit einem beitreten.',
    en: 'This person has no device here. They have to join with one first.',
  },
  'last-facilitator': {
    de: 'Das ist die letzte Moderation. Erst muss jemand anderes moderieren.',
    en: 'This is the last facilitator. Somebody else has to facilitate first.',
  },
  'vote-open': {
    de: 'Eine andere Abstimmung läuft noch. Erst die schließen.',
    en: 'Another vote is still open. Close that one first.',
  },
  'vote-closed': {
    de: 'Diese Abstimmung ist geschlossen.',
    en: 'This vote is closed.',
  },
  'over-budget': {
    de: 'Das sind mehr Punkte, als es gibt.',
    en: 'Those are more dots than there are.',
  },
  'unknown-option': {
    de: 'Das steht nicht zur Wahl.',
    en: 'That is not an option in this vote.',
  },
  'option-without-words': {
    de: 'Eine der Möglichkeiten hat noch keinen Wortlaut oder kommt zweimal vor.',
    en: 'One of the options has no words yet, or appears twice.',
  },
  'not-answered': {
    de: 'Es fehlt noch eine Antwort. „Kann ich nicht beurteilen“ ist auch eine.',
    en: 'An answer is missing. “Cannot judge” is one as well.',
  },
  'already-sealed': {
    de: 'Dein Umschlag ist schon verschlossen.',
    en: 'Your envelope is sealed already.',
  },
  'threshold-promised': {
    de: 'So viele Antworten sind schon versprochen. Weniger geht nicht mehr.',
    en: 'That many answers have been promised already. It cannot be fewer.',
  },
  'empty-wording': {
    de: 'Hier steht noch nichts, das vereinbart werden könnte.',
    en: 'There is no wording here yet that could be agreed.',
  },
  'unchanged-agreement': {
    de: 'Seit der letzten Fassung hat sich nichts geändert.',
    en: 'Nothing has changed since the last version.',
  },
  'reason-needed': {
    de: 'Eine Auflage, eine Rückgabe und eine Berichtigung brauchen einen Satz dazu.',
    en: 'Conditions, sending back and corrections need a sentence.',
  },
  incomplete: { de: 'Es fehlt noch etwas.', en: 'Something is still missing.' },
  'counts-do-not-fit': {
    de: 'Eingehalten kann höchstens so oft sein, wie es Fälle gab.',
    en: 'It cannot have been met more often than there were cases.',
  },
  'value-needed': {
    de: 'Diese Zusage braucht den gemessenen Wert, oder den Grund, warum es keinen gibt.',
    en: 'This promise needs the measured value, or the reason why there is none.',
  },
  'not-in-force': {
    de: 'Dafür galt in diesem Zeitraum keine Vereinbarung.',
    en: 'No agreement was in force for that in this period.',
  },
  'not-a-period-start': {
    de: 'Ein Monat beginnt am Ersten, ein Quartal am ersten Tag von Januar, April, Juli oder Oktober.',
    en: 'A month begins on its first day, a quarter on the first day of January, April, July or October.',
  },
  'period-needed': {
    de: 'Für einen Bericht fehlt der Zeitraum.',
    en: 'A report needs its period.',
  },
  'nothing-written': { de: 'Auf der Karte steht noch nichts.', en: 'There is nothing on the card yet.' },
  'card-too-long': {
    de: 'Das ist zu lang für eine Karte. Höchstens 600 Zeichen; zwei Gedanken sind zwei Karten.',
    en: 'That is too long for one card. At most 600 characters; two thoughts are two cards.',
  },
  'too-many-cards': {
    de: 'Mehr als 30 Karten gehen in einem Abschnitt nicht. Erst eine löschen, dann die nächste.',
    en: 'A stage takes no more than 30 cards of one person. Delete one before the next.',
  },
  'already-revealed': {
    de: 'Die Karten sind schon aufgedeckt. Diese liegt jetzt bei den anderen.',
    en: 'The cards are already revealed. This one lies with the others now.',
  },
  'too-late-to-mend': {
    de: 'Die zwei Minuten zum Ausbessern sind um. Die Moderation kann die Karte noch ändern.',
    en: 'The two minutes for mending are over. The facilitator can still change the card.',
  },
  'nothing-grouped': {
    de: 'Seit Beginn dieses Abschnitts ist nichts gruppiert worden.',
    en: 'Nothing has been grouped since this stage began.',
  },
  'too-few-people': {
    de: 'Für Kleingruppen müssen mindestens zwei Personen da sein, die mitmachen.',
    en: 'Small groups need at least two people who are here and take part.',
  },
  'no-group-text': {
    de: 'Noch keine Gruppe hat etwas geschrieben.',
    en: 'No group has written anything yet.',
  },
  'board-frozen': {
    de: 'Die Tafel ist angehalten. Der Text bleibt auf diesem Gerät, bis es weitergeht.',
    en: 'The board is frozen. The text stays on this device until it goes on.',
  },
  'not-a-miss': {
    de: 'Diese Zusage wurde in diesem Zeitraum nicht verfehlt.',
    en: 'This promise was not missed in this period.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export type RefusalReason = keyof typeof refusals
export const REFUSAL_REASONS = Object.keys(refusals) as RefusalReason[]

export const refusalSentence = (reason: RefusalReason, language: Language): string =>
  refusals[reason][language]

/** What is wrong with an imported file; the place stands beside it. */
const importProblems = {
  'not-json': { de: 'Sie ist kein gültiges JSON.', en: 'It is not valid JSON.' },
  'not-a-workshop': {
    de: 'Sie stammt nicht aus der Servicewerkstatt.',
    en: 'It does not come from Servicewerkstatt.',
  },
  'newer-format': { de: 'Sie ist neuer als dieser Server.', en: 'It is newer than this server.' },
  'invalid-value': {
    de: 'An dieser Stelle steht etwas, das nicht passt.',
    en: 'Something in this place does not fit.',
  },
  'id-mismatch': {
    de: 'An dieser Stelle trägt ein Eintrag eine andere Kennung als seinen Schlüssel.',
    en: 'In this place an entry carries another id than its key.',
  },
} as const satisfies Readonly<Record<string, Sentence>>
export type ImportProblem = keyof typeof importProblems

/** The whole message about a file that was refused. */
export const importSentence = (problem: ImportProblem, language: Language): string =>
  `${refusals['invalid-import'][language]} ${importProblems[problem][language]}`

const missingWords: Readonly<Record<MissingThing, Sentence>> = {
  service: {
    de: 'die Leistung, zu der die Vereinbarung gehört',
    en: 'the service that the agreement belongs to',
  },
  target: {
    de: 'ein Zielwert, oder bei der Leistung der Grund, warum es keinen gibt',
    en: 'a target, or the service’s reason for having none',
  },
  'management-approval': {
    de: 'die Freigabe der Leitung für diese Fassung',
    en: 'management’s approval of this version',
  },
  'team-approval': {
    de: 'die Zustimmung des Teams zu dieser Fassung',
    en: 'the team’s consent to this version',
  },
  'management-informed': {
    de: 'die Leitung ist noch nicht informiert',
    en: 'management has not been informed yet',
  },
  owner: { de: 'wer für die Leistung verantwortlich ist', en: 'who owns the service' },
  'review-date': { de: 'die nächste Überprüfung', en: 'the next review' },
  customers: { de: 'für wen sie gilt', en: 'whom it is for' },
  'measurement-mode': { de: 'ob gemessen wird', en: 'whether it is measured' },
  'measurement-reason': {
    de: 'der Grund, warum nicht gemessen wird',
    en: 'the reason why it is not measured',
  },
  'published-service': {
    de: 'mindestens eine Leistung im Stand „veröffentlicht“',
    en: 'at least one service in the state “published”',
  },
  'promise-in-force': {
    de: 'eine Vereinbarung, die in diesem Zeitraum galt',
    en: 'an agreement that was in force in this period',
  },
  cause: { de: 'die Ursache', en: 'the cause' },
  'measure-or-reason': {
    de: 'eine Maßnahme, oder der Grund, warum es keine gibt',
    en: 'a measure, or the reason for none',
  },
  figures: { de: 'die Zahlen, oder warum es noch keine gibt', en: 'the figures, or why there are none yet' },
  'measure-owner': { de: 'wer sich um die Maßnahme kümmert', en: 'who takes care of the measure' },
}

/** What is missing, as a part of a sentence or an item of a list. */
export const missingWord = (what: MissingThing, language: Language): string => missingWords[what][language]
