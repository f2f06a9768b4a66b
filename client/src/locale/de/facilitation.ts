import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('de')
const minutes = (n: number) => plural(n, { one: `1${NBSP}Minute`, other: `${number(n)}${NBSP}Minuten` })

/** The facilitators' console. */
export const facilitation = {
  title: 'Moderation',

  plan: {
    notBegun: (min: number, end: string) =>
      `Noch nicht begonnen. ${minutes(min)}, Ende wäre um ${end}${NBSP}Uhr.`,
    onPlan: 'Im Plan',
    behind: (min: number) => `${minutes(min)} hinter Plan`,
    ahead: (min: number) => `${minutes(min)} vor Plan`,
    end: (expected: string, planned: string) =>
      expected === planned
        ? `Ende um ${planned}${NBSP}Uhr`
        : `Ende voraussichtlich ${expected} statt ${planned}${NBSP}Uhr`,
    finished: 'Alle Abschnitte sind abgeschlossen.',
    noTimes: 'Aus einer Datei übernommen, darum ohne Uhrzeiten.',
    ruler: 'Abschnitte der Werkstatt in Minuten',
  },

  now: {
    title: 'Jetzt',
    before: 'Noch hat kein Abschnitt begonnen.',
    beforeText: 'Die Raumansicht zeigt Code und Adresse, bis alle da sind.',
    after: 'Die Werkstatt ist abgeschlossen.',
    afterText: 'Die Raumansicht zeigt, was ihr mitnehmt. Alles bleibt offen und kann weitergehen.',
    facts: (mode: string, level: string, min: number) =>
      [mode, level, minutes(min)].filter(Boolean).join(', '),
    modes: {
      collect: 'Sammeln',
      read: 'Sichten',
      group: 'Ordnen',
      vote: 'Abstimmen',
      discuss: 'Besprechen',
      decide: 'Beschließen',
      break: 'Pause',
    },
    levels: { named: 'mit Namen', department: 'mit Bereich', anonymous: 'ohne Namen' },
    toPart: 'Diesen Teil ansehen',
  },

  timer: {
    start: (min: number) => `Zeit starten: ${minutes(min)}`,
    minus: 'Eine Minute weniger',
    plus: 'Eine Minute mehr',
    pause: 'Uhr anhalten',
    resume: 'Uhr weiterlaufen lassen',
    stop: 'Uhr wegnehmen',
    group: 'Zeit',
  },

  move: {
    begin: (title: string) => `Beginnen: ${title}`,
    next: (title: string) => `Weiter: ${title}`,
    finish: 'Werkstatt abschließen',
    afterwards: (title: string, min: number) => `Danach: ${title}, ${number(min)}${NBSP}min.`,
    thenEnd: 'Das ist der letzte Abschnitt.',
    writing: (n: number) =>
      plural(n, { one: '1 Person schreibt noch.', other: `${number(n)} Personen schreiben noch.` }),
    question: (n: number) =>
      plural(n, {
        one: '1 Person schreibt noch. Trotzdem weiter?',
        other: `${number(n)} Personen schreiben noch. Trotzdem weiter?`,
      }),
    questionText: 'Niemand verliert ein Wort. Wer schreibt, kommt nach.',
    goOn: 'Weiter',
    back: 'Zurück',
    done: (title: string) => `Alle sind jetzt bei „${title}“.`,
    doneFinish: 'Die Werkstatt ist abgeschlossen. Alles bleibt offen.',
  },

  notes: {
    title: 'Nur für dich',
    titleNext: (title: string) => `Nur für dich, vorab zu „${title}“`,
    goal: 'Ziel',
    readAloud: 'Zum Vorlesen',
    stumblingBlocks: 'Stolpersteine',
    planB: 'Plan B',
    none: 'Zu diesem Abschnitt gibt es keine Notizen.',
  },

  stages: {
    title: 'Alle Abschnitte',
    show: 'Alle Abschnitte zeigen und ändern',
    minutes: (title: string) => `Minuten für „${title}“`,
    goHere: 'Hierher',
    goHereLabel: (title: string) => `Alle zu „${title}“ bringen`,
    now: 'jetzt',
    done: 'fertig',
  },

  room: {
    title: 'Das sieht der Raum',
    open: 'Raumansicht öffnen',
    localOnly: 'Diese Seite läuft unter „localhost“. Für die anderen gilt die Adresse im Netz.',
  },
  join: {
    title: 'Mitmachen',
    qr: (address: string) => `QR-Code zum Beitreten: ${address}`,
    code: 'Code',
    address: 'Adresse',
    links: 'Links',
    team: 'Team',
    guest: 'Gäste aus anderen Bereichen',
    roomLink: 'Raumansicht',
    observer: 'Zuschauen',
    copy: 'Kopieren',
    copyLabel: (what: string) => `Link kopieren: ${what}`,
    copied: (what: string) => `Link kopiert: ${what}.`,
    copyFailed: 'Der Browser hat das Kopieren verweigert. Der Link lässt sich von Hand markieren.',
    failed: 'Die Links sind gerade nicht zu bekommen.',
    again: 'Noch einmal versuchen',
    facilitatorNote:
      'Den Link der Moderation kann der Server nicht mehr zeigen. Er steht da, wo die Werkstatt angelegt wurde.',
    renewCode: 'Neuen Code machen',
    codeRenewed: (code: string) => `Der neue Code ist ${code}. Der alte gilt nicht mehr.`,
  },
  doors: {
    title: 'Tür',
    legend: 'Wer neu dazukommt',
    open: 'offen',
    knock: 'klopft an',
    closed: 'zu',
    notes: {
      open: 'Wer Link oder Code hat, kommt sofort herein.',
      knock: 'Wer neu kommt, wartet, bis du einlässt.',
      closed: 'Niemand Neues kommt herein. Wer schon drin war, immer.',
    },
    knocks: (name: string) => `${name} klopft an`,
    admit: 'Einlassen',
    admitLabel: (name: string) => `${name} einlassen`,
    refuse: 'Nicht einlassen',
    refuseLabel: (name: string) => `${name} nicht einlassen`,
    admitAll: 'Alle einlassen',
  },
  people: {
    title: (n: number) => plural(n, { one: 'Da ist 1 Person', other: `Da sind ${number(n)}` }),
    all: (n: number) =>
      plural(n, { one: 'Diese Person zeigen', other: `Alle ${number(n)} zeigen und verwalten` }),
    nobody: 'Noch ist niemand da.',
    expected: 'Erwartet',
    expectedHint: 'So viele erwartest du. Die Raumansicht zeigt dann: „8 von 14 da“.',
    unnamed: 'Gast',
    facilitator: 'Moderation',
    menu: (name: string) => `Was soll mit ${name} geschehen?`,
    remove: 'Aus der Werkstatt entfernen …',
    removeQuestion: (name: string) => `${name} aus der Werkstatt entfernen?`,
    removeText: 'Der Zugang endet sofort. Was diese Person geschrieben hat, bleibt.',
    removeSubmit: 'Entfernen',
    removed: (name: string) => `${name} ist nicht mehr dabei.`,
  },
  freeze: {
    title: 'Tafel',
    on: 'Tafel anhalten',
    note: 'Alle können weiter lesen, aber nichts ändern. Du schon.',
  },
}
