/**
 * Codes with which the server closes a sync connection. 4400–4499: do not come back. 4500–4599: come back later.
 * The stock y-websocket client keeps to the same two ranges.
 */

interface CloseCode {
  code: number
  /** What a person reads. */
  de: string
  en: string
}

const codes = {
  malformed: {
    code: 4400,
    de: 'Diese Seite hat etwas gesendet, das der Server nicht lesen kann. Neu laden hilft.',
    en: 'This page sent something the server cannot read. Reloading helps.',
  },
  unknownToken: {
    code: 4401,
    de: 'Dieser Zugang gilt nicht mehr. Über den Link geht es wieder hinein.',
    en: 'This access is no longer valid. The link lets you in again.',
  },
  readOnly: {
    code: 4403,
    de: 'Dieser Zugang darf hier lesen, aber nicht schreiben.',
    en: 'This access may read here, but not write.',
  },
  noSuchDocument: {
    code: 4404,
    de: 'Diesen Workshop gibt es hier nicht (mehr). Bitte bei der Moderation nachfragen.',
    en: 'There is no such workshop here (any more). Please ask the facilitator.',
  },
  noAccess: {
    code: 4405,
    de: 'Dieser Bereich ist für diesen Zugang nicht vorgesehen.',
    en: 'This access does not include this area.',
  },
  protocolMissing: {
    code: 4406,
    de: 'Dieses Programm spricht nicht die Sprache des Servers. Neu laden hilft.',
    en: 'This program does not speak the server’s language. Reloading helps.',
  },
  removed: {
    code: 4409,
    de: 'Die Moderation hat den Zugang beendet.',
    en: 'The facilitator has ended this access.',
  },
  frameTooLarge: {
    code: 4413,
    de: 'Das war zu viel auf einmal. In kleineren Teilen geht es.',
    en: 'That was too much at once. Smaller parts will do.',
  },
  clientTooOld: {
    code: 4426,
    de: 'Diese Seite ist älter als der Server. Neu laden hilft.',
    en: 'This page is older than the server. Reloading helps.',
  },
  documentFull: {
    code: 4427,
    de: 'Der Workshop hat seine größte Größe erreicht; es wird nichts mehr aufgenommen.',
    en: 'The workshop has reached its largest size; nothing more is taken in.',
  },
  tooManyMessages: {
    code: 4429,
    de: 'Diese Verbindung hat mehr gesendet, als vereinbart ist.',
    en: 'This connection sent more than agreed.',
  },
  restarting: {
    code: 4500,
    de: 'Der Server startet neu. Die Verbindung kommt gleich zurück.',
    en: 'The server is restarting. The connection will be back in a moment.',
  },
  serverFull: {
    code: 4503,
    de: 'Der Server ist voll belegt. Es wird gleich noch einmal versucht.',
    en: 'The server is full. Another try follows shortly.',
  },
  workshopFull: {
    code: 4504,
    de: 'In diesem Workshop sind alle Plätze belegt. Es wird weiter versucht.',
    en: 'All places in this workshop are taken. Trying goes on.',
  },
  loadingFailed: {
    code: 4505,
    de: 'Der Workshop lässt sich gerade nicht öffnen. Es wird erneut versucht.',
    en: 'The workshop cannot be opened right now. It will be tried again.',
  },
  resync: {
    code: 4510,
    de: 'Die Verbindung wird neu abgeglichen.',
    en: 'The connection is being brought up to date again.',
  },
} as const satisfies Record<string, CloseCode>

export type CloseReason = keyof typeof codes
export const CLOSE_CODES: Readonly<Record<CloseReason, CloseCode>> = codes

/** Whether a client may come back by itself after this code; every code outside 4400–4499 is taken as passing. */
export const mayReconnect = (code: number): boolean => !(code >= 4400 && code < 4500)

/** The reason behind a close code, or null when it is none of ours. */
export function closeReasonOf(code: number): CloseReason | null {
  const reasons = Object.keys(codes) as CloseReason[]
  return reasons.find((reason) => codes[reason].code === code) ?? null
}
