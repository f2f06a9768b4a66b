import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('de')

/** What stands around the parts: bars, navigation, people, what happened to the connection. */
export const shell = {
  untitled: 'Werkstatt ohne Namen',
  parts: {
    1: { title: 'Leistung und Ziel', short: 'Leistung' },
    2: { title: 'Ablauf', short: 'Ablauf' },
    3: { title: 'Erwartungen', short: 'Erwartungen' },
    4: { title: 'Katalog und Vereinbarung', short: 'Katalog' },
    5: { title: 'Veröffentlichen und nachhalten', short: 'Ergebnis' },
  },
  now: 'Jetzt',
  overview: 'Überblick',
  console: 'Moderation',
  navigation: 'Teile der Werkstatt',
  stageOf: (at: number, all: number) => `Abschnitt ${number(at)} von ${number(all)}`,
  beforeStart: 'Noch nicht begonnen',
  afterEnd: 'Abgeschlossen',
  here: 'hier ist die Gruppe',
  menu: 'Mehr',
  opening: 'Die Werkstatt wird geöffnet …',
  openingOffline: 'Gerade keine Verbindung zum Server. Sobald sie da ist, geht es von allein weiter.',
  openingLong: 'Das dauert länger als sonst. Besteht die Verbindung zum Server noch?',
  socketBlocked:
    'Der Server antwortet, aber die Verbindung für das gemeinsame Arbeiten (WebSocket) kommt nicht zustande. Oft sperrt sie ein Proxy. Hilft ein anderer Browser nicht, fragt die IT.',

  task: 'Eure Aufgabe',
  statement: 'Unsere Leistung',
  goals: (n: number) => plural(n, { one: 'Unser Ziel', other: 'Unsere Ziele' }),

  follow: {
    movedTo: (title: string) => `Alle sind jetzt bei „${title}“.`,
    goAlong: 'Mitgehen',
    stay: 'Hier bleiben',
    waits: 'Du schreibst gerade. Es geht weiter, sobald du fertig bist.',
    backToGroup: 'Zurück zur Gruppe',
    calledTo: (title: string) => `Die Moderation ruft alle zu „${title}“.`,
    callEveryone: 'Alle hierher',
    called: 'Alle sind gerufen. Wer schreibt, kommt nach.',
    groupIsAt: (title: string) => `Die Gruppe ist bei „${title}“.`,
  },

  past: 'Rückblick auf einen fertigen Abschnitt',
  spotlight: 'Im Rampenlicht',
  upcoming: {
    announced: (title: string) =>
      title === '' ? 'Gleich ist die Werkstatt zu Ende.' : `Gleich geht es weiter mit „${title}“.`,
    next: (title: string) => (title === '' ? 'Gleich: Ende der Werkstatt' : `Gleich: ${title}`),
    in: (seconds: number) => `in ${number(seconds)}${NBSP}s`,
    keepWriting: 'Wer gerade schreibt, schreibt in Ruhe zu Ende.',
  },

  saved: {
    opening: 'Verbindung wird hergestellt …',
    offlinePageOnly: 'Offline – diese Seite bitte offen lassen',
    lost: 'Offline. Was du schreibst, ist auf diesem Gerät sicher.',
    lostPageOnly: 'Offline. Lass diese Seite offen, bis die Verbindung zurück ist.',
    back: 'Wieder verbunden.',
    offlineLine:
      'Schreib ruhig weiter: Alles wird auf diesem Gerät gesichert und gesendet, sobald die Verbindung zurück ist.',
    offlineLinePageOnly:
      'Dieser Browser sichert nichts auf dem Gerät. Was du jetzt schreibst, steht nur auf dieser Seite: Lass sie offen, bis die Verbindung zurück ist.',
    reloadWorks: 'Auch neu laden geht.',
    reloadNeedsServer: 'Nur neu laden geht erst wieder mit Verbindung.',
    cannotSaveLine:
      'Der Server hat gerade keinen Platz zum Speichern. Alle können weiterschreiben; gespeichert wird, sobald der Server wieder Platz hat. Lass diese Seite bis dahin offen.',
    cannotSaveIdle:
      'Der Server hat gerade keinen Platz zum Speichern. Was jetzt dazukommt, wird gespeichert, sobald der Server wieder Platz hat.',
    frozen: 'Die Moderation hat die Tafel angehalten. Lesen geht weiter.',
    unfrozen: 'Die Tafel ist wieder offen.',
    tryNow: 'Jetzt versuchen',
  },
  kept: {
    title: 'Nicht übernommen: Dein Text liegt hier bereit.',
    textOpen: 'Die Tafel nahm es nicht an, als es ankam. Setz wieder ein oder kopiere, was du noch brauchst.',
    textClosed:
      'Die Tafel nimmt gerade nichts an. Sobald sie offen ist, lässt es sich hier wieder einsetzen; kopieren geht sofort.',
    putBack: 'Wieder einsetzen',
    putAllBack: (n: number) => `Alle ${number(n)} wieder einsetzen`,
    isBack: (n: number) =>
      plural(n, { one: 'Wieder eingesetzt.', other: `${number(n)} Texte wieder eingesetzt.` }),
    noPlace: 'Wo das stand, ist kein Platz mehr dafür. Es bleibt hier, zum Kopieren.',
    copyAll: 'Alles kopieren',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    copyFailed: 'Das Kopieren hat der Browser verweigert. Der Text lässt sich von Hand markieren.',
    done: 'Erledigt',
  },
  leave: {
    question: 'Noch ist nicht alles beim Server. Trotzdem gehen?',
    keptOnDevice:
      'Was du geschrieben hast, ist auf diesem Gerät gesichert. Gesendet wird es erst, wenn du die Werkstatt hier wieder öffnest; bis dahin sehen es die anderen nicht.',
    pageOnly: 'Was du geschrieben hast, steht nur auf dieser Seite. Wenn du gehst, ist es weg.',
    stay: 'Hier bleiben',
    go: 'Trotzdem gehen',
  },
  timer: {
    reduce: 'Uhr verkleinern',
    enlarge: 'Uhr groß zeigen',
    marks: {
      300: `Noch 5${NBSP}Minuten.`,
      60: `Noch 1${NBSP}Minute.`,
      10: `Noch 10${NBSP}Sekunden.`,
      0: 'Zeit um.',
    },
  },

  people: {
    button: (n: number) => plural(n, { one: '1 Person da', other: `${number(n)} Personen da` }),
    title: 'Wer ist da?',
    me: 'du',
    none: 'Gerade ist niemand sonst da.',
    at: (title: string) => `bei „${title}“`,
    myName: 'So sehen dich die anderen',
    save: 'Namen ändern',
    saved: (name: string) => `Du heißt hier jetzt „${name}“.`,
  },

  rehearsal: {
    title: 'Probelauf.',
    text: 'Was du jetzt schreibst, verschwindet, wenn die Moderation ihn beendet.',
  },

  muchDeleted: {
    text: (n: number) => `Gerade sind ${number(n)} Dinge in den Papierkorb gekommen.`,
    bringBack: 'Alle zurückholen',
  },

  nextPerson: {
    open: 'Nächste Person',
    here: 'Nächste Person an diesem Gerät',
    turn: (name: string) => `Hier schreibt gerade ${name}.`,
    question: 'Wer schreibt jetzt an diesem Gerät?',
    text: 'Was du geschrieben hast, bleibt bei dir und ist dann nicht mehr zu sehen.',
    name: 'Name',
    start: 'Weiter',
    back: 'War schon an diesem Gerät',
    failed: 'Das hat nicht geklappt. Noch einmal versuchen.',
  },

  park: {
    button: 'Für später merken',
    title: 'Was soll nicht verloren gehen?',
    field: 'Gedanke für den Themenspeicher',
    hint: 'Mit deinem Namen. Am Ende der Werkstatt wird jeder Punkt besprochen.',
    submit: 'Merken',
    done: 'Im Themenspeicher gemerkt.',
    list: (n: number) =>
      plural(n, { one: '1 Punkt liegt schon dort.', other: `${number(n)} Punkte liegen schon dort.` }),
  },

  help: {
    menu: 'Tasten und Hilfe',
    title: 'Tasten',
    single: 'Einzelne Tasten benutzen',
    singleNote: 'In Textfeldern gelten sie nie.',
    keys: {
      park: 'Gedanken für später merken',
      help: 'Diese Hilfe',
      undo: 'Eigene Änderung rückgängig machen',
      redo: 'Wiederherstellen',
      leave: 'Textfeld oder Dialog verlassen',
    },
    keyNames: { undo: 'Strg Z', redo: 'Strg Umschalt Z', leave: 'Esc' },
    how: 'So geht es hier',
    howText: [
      'Ein Klick in einen Text öffnet ihn zum Schreiben. Alle schreiben gleichzeitig.',
      'Oben steht, ob alles gespeichert ist.',
      'Rückgängig betrifft nur, was du selbst getan hast.',
    ],
  },

  actions: {
    undo: 'Rückgängig',
    redo: 'Wiederherstellen',
    exportPdf: 'Als PDF mitnehmen',
    exportJson: 'Als JSON mitnehmen',
    preparing: 'Die Datei wird erstellt …',
    exported: (name: string) => `„${name}“ liegt bei den Downloads.`,
    settings: 'Sprache und Darstellung',
    roomView: 'Raumansicht öffnen',
    toStart: 'Zur Startseite',
    version: (version: string) => `Servicewerkstatt ${version}`,
  },
  settings: {
    title: 'Sprache und Darstellung',
    language: 'Sprache',
    look: 'Darstellung',
    note: 'Gilt nur auf diesem Gerät. Was ihr schreibt, bleibt in seiner Sprache.',
  },

  arrival: {
    soon: 'Gleich geht es los.',
    lead: 'Die Moderation holt alle zum ersten Abschnitt. Bis dahin kannst du dich umsehen.',
    leadRunning:
      'Diese Werkstatt hat gerade keinen laufenden Abschnitt. Alle Teile lassen sich ansehen und bearbeiten.',
    agenda: 'Was hier passiert',
    minutes: (n: number) => `${number(n)}${NBSP}min`,
    total: (n: number) => `zusammen ${number(n)}${NBSP}Minuten`,
    done: 'fertig',
    now: 'jetzt',
    toConsole: 'Zur Moderation',
    about: 'Diese Werkstatt',
    title: 'Titel',
    team: 'Name des Teams',
    headcount: 'Wie viele seid ihr?',
    sampleNote: 'Das ist ein Beispiel. Alles darf geändert werden.',
  },
  latecomer: {
    title: 'Bisher entschieden',
    dismiss: 'Gelesen',
  },

  refused: {
    title: 'Hier geht es gerade nicht weiter.',
    unknown: 'Der Server lässt diese Seite nicht mehr herein.',
    reload: 'Neu laden',
    toStart: 'Zur Startseite',
    join: 'Mit Code beitreten',
  },
  noAccess: {
    title: 'Auf diesem Gerät fehlt der Zugang zu dieser Werkstatt.',
    text: 'Mit dem Link aus der Einladung oder dem Code von der Leinwand geht es hinein.',
  },
  facilitatorOnly: {
    title: 'Das ist die Seite der Moderation.',
    text: 'Mit dem Link der Moderation geht es hinein.',
    back: 'Zur Werkstatt',
  },
  safety: 'Sicherungen und Papierkorb',
  seat: {
    facilitates: 'Du moderierst jetzt mit. Oben steht „Moderation“.',
    takesPart: 'Du nimmst jetzt teil, ohne zu moderieren.',
    left: 'Du bist als gegangen eingetragen.',
    leftText: 'Darum zählst du gerade nirgends mit.',
    imBack: 'Ich bin wieder da',
  },
  recovery: {
    title: 'Zurück auf einem anderen Gerät',
    text: 'Mit diesen vier Wörtern kommst du überall als dieselbe Person herein. Nur du siehst sie.',
    show: 'Vier Wörter zeigen',
    failed: 'Die Wörter sind gerade nicht zu bekommen.',
  },
  takeOver: {
    title: (name: string) => `Die Verbindung von ${name} ist weg. Übernehmen?`,
    text: 'Abschnitt, Uhr und Eingaben laufen weiter. Kommt die Person zurück, moderiert ihr wieder zu zweit.',
    submit: 'Übernehmen',
    later: 'Noch warten',
  },
  sheet: 'Notfallblatt drucken',
}
