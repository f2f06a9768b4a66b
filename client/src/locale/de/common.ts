import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('de')

/** Words that every screen needs. */
export const common = {
  productName: 'Servicewerkstatt',
  skipToContent: 'Zum Inhalt',
  mayStayEmpty: 'darf leer bleiben',
  undo: 'Rückgängig',
  close: 'Schließen',
  cancel: 'Abbrechen',
  pick: {
    search: 'Suchen',
    found: (n: number) => plural(n, { one: '1 Treffer', other: `${number(n)} Treffer` }),
    nothing: 'Nichts gefunden.',
    empty: 'Hier gibt es noch nichts zu wählen.',
  },
  save: 'Sichern',
  add: 'Hinzufügen',
  remove: 'Entfernen',
  edit: 'Bearbeiten',
  more: 'Mehr',
  back: 'Zurück',
  next: 'Weiter',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  tryAgain: 'Noch einmal versuchen',
  loading: 'Wird geladen …',
  messages: 'Meldungen',
  search: 'Suchen',
  clearSearch: 'Suche leeren',
  nothingFound: 'Nichts gefunden.',
  showOptions: 'Auswahl zeigen',
  createEntry: (text: string) => `„${text}“ neu anlegen`,
  of: (part: number, whole: number) => `${number(part)} von ${number(whole)}`,
  characters: (n: number) => plural(n, { one: '1 Zeichen', other: `${number(n)} Zeichen` }),

  language: {
    label: 'Sprache',
    names: { de: 'Deutsch', en: 'English' },
    short: { de: 'DE', en: 'EN' },
  },
  theme: {
    label: 'Darstellung',
    names: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
    short: { system: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
    contrast: 'Starker Kontrast',
  },

  states: {
    met: 'Eingehalten',
    near_miss: 'Knapp verfehlt',
    missed: 'Verfehlt',
    no_cases: 'Kein Fall',
    not_measurable_yet: 'Noch nicht messbar',
    not_in_force: 'Noch nicht vereinbart',
    feasible: 'tragfähig',
    tight: 'knapp',
    not_feasible: 'nicht tragfähig',
    not_checkable: 'nicht prüfbar',
    outdated: 'Prüfung veraltet',
    confirmed: 'bestätigt',
    changed: 'geändert',
    dropped: 'entfällt',
    number_good: 'Zahl gut, Erleben schlecht',
  },
  fewCases: 'Wenige Fälle: sagt noch nicht viel.',

  saved: {
    saved: 'Gespeichert',
    sending: 'Wird gesendet …',
    offline: 'Offline – wird auf diesem Gerät gesichert',
    frozen: 'Tafel angehalten: nur lesen',
    not_applied: 'Nicht übernommen: dein Text liegt hier bereit',
    server_cannot_save: 'Noch nicht gespeichert: der Server hat keinen Platz',
    no_access: 'Kein Zugang',
  },
  presence: { here: 'ist da', away: 'gerade weg', knocking: 'klopft an' },
  measurability: {
    of: (n: number) => `Messbarkeit ${n} von 6`,
    withoutNumber: 'Bewusst ohne Zahl',
  },
  time: {
    left: (seconds: number) => {
      const minutes = Math.floor(seconds / 60)
      const rest = seconds % 60
      const words = [
        minutes > 0 && plural(minutes, { one: `1${NBSP}Minute`, other: `${minutes}${NBSP}Minuten` }),
        rest > 0 && plural(rest, { one: `1${NBSP}Sekunde`, other: `${rest}${NBSP}Sekunden` }),
      ]
      return `Noch ${words.filter(Boolean).join(' ')}`
    },
    lastMinute: `noch 1${NBSP}Minute`,
    over: 'Zeit um',
    paused: 'Pause',
  },
  scale: {
    cannotJudge: 'Kann ich nicht beurteilen',
    clear: 'Antwort zurücknehmen',
  },

  /** Reasons of the server and of the connection; each says what to do. */
  errors: {
    unreachable: 'Der Server ist gerade nicht zu erreichen. Besteht noch die Verbindung zum Netz?',
    unknownLink: 'Dieser Link gilt hier nicht. Bitte bei der Moderation nachfragen.',
    wrongCode: 'Dieser Code gilt hier nicht. Bitte bei der Moderation nachfragen.',
    doorsClosed: 'Die Tür ist zu. Bitte bei der Moderation nachfragen.',
    tooManyAttempts: 'Zu viele Versuche. In einer Minute geht es weiter.',
    wrongPasscode: 'Dieses Kennwort stimmt nicht. Bitte bei der Moderation nachfragen.',
    notAdmitted: 'Dieser Zugang gilt nicht mehr. Bitte bei der Moderation nachfragen.',
    wrongCreatePasscode: 'Dieses Kennwort stimmt nicht. Wer den Server betreibt, kennt es.',
    storageUnavailable: 'Der Server kann gerade nicht speichern. Bitte gleich noch einmal versuchen.',
    full: 'Die Werkstatt ist voll. Bitte bei der Moderation nachfragen.',
    tooLarge: 'Das ist zu groß für den Server.',
    serverFault: 'Der Server hat einen Fehler gemacht. Nichts ging verloren; bitte noch einmal versuchen.',
    unexpected: 'Der Server hat unerwartet geantwortet. Bitte noch einmal versuchen.',
  },

  crash: {
    title: 'Hier ging etwas schief.',
    text: 'Was als gespeichert galt, ist gespeichert. Neu laden hilft meistens.',
    reload: 'Neu laden',
    toStart: 'Zur Startseite',
    detail: 'Für die Fehlersuche',
  },
  notFound: {
    title: 'Diese Seite gibt es nicht.',
    text: 'Vielleicht fehlt ein Stück der Adresse. Auf der Startseite geht es mit dem Code oder einer Werkstatt auf diesem Gerät weiter.',
    toStart: 'Zur Startseite',
  },
  deleting: {
    question: (author: string) => `Das stammt von ${author}. Trotzdem löschen?`,
    text: 'Es kommt in den Papierkorb. Die Moderation kann es zurückholen.',
    submit: 'Löschen',
  },
}
