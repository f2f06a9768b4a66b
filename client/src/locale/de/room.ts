import { formats, NBSP } from '../format.ts'

const { plural, number } = formats('de')

/** The room view. Read from eight metres away: few words. */
export const room = {
  title: 'Raumansicht',
  there: (expected: number) => (expected > 0 ? `von ${number(expected)} da` : 'da'),
  noAccount: 'Kein Konto. Name genügt.',
  qr: (address: string) => `QR-Code zum Beitreten: ${address}`,
  code: (code: string) => `Code ${code}`,
  page: (at: number, all: number) => `Seite ${number(at)} von ${number(all)}`,
  lost: 'Keine Verbindung. Sie kommt von allein zurück.',
  dark: 'Dunkel',
  light: 'Hell',
  upcoming: (title: string, s: number) =>
    title === '' ? `Ende in ${number(s)}${NBSP}s` : `Gleich: ${title}, in ${number(s)}${NBSP}s`,
  tone: 'Ton am Ende der Zeit',
  fullScreen: 'Ganzer Bildschirm',
  controls: 'Darstellung der Raumansicht',
  previousPage: 'Vorige Seite',
  nextPage: 'Nächste Seite',
  holdPages: 'Seite anhalten',

  statement: {
    forWhom: 'Für wen',
    benefit: 'Wozu',
    notIncluded: 'Nicht unsere Aufgabe',
    empty: 'Wir … für …, damit …',
    goals: 'Unsere Ziele',
    evidence: 'Woran die anderen es merken',
  },
  process: {
    title: (name: string) => `Ablauf: ${name}`,
    frame: { trigger: 'Auslöser', outcome: 'Ergebnis', customers: 'Wer bekommt es?' },
    waiting: 'warten',
    working: 'bearbeiten',
    notes: 'Zettel und Störstellen',
    moreNotes: (n: number) =>
      n === 1 ? 'Noch 1 Zettel steht im Ablauf.' : `Noch ${String(n)} Zettel stehen im Ablauf.`,
    empty: 'Welche Schritte gehen wir vom Auslöser bis zum Ergebnis?',
  },
  steps: {
    columns: ['Nr.', 'Schritt', 'Rolle', 'Wartezeit davor', 'Bearbeitung', 'Fehlt noch'],
    unnamed: 'Noch ohne Namen',
    none: '–',
    worst: (time: string) => `bis ${time}`,
    hurdle: 'Störstelle',
    complete: 'Vollständig',
    missing: (gaps: readonly ('time' | 'role')[]) =>
      gaps.map((gap) => ({ time: 'Zeit', role: 'Rolle' })[gap]).join(', '),
    progress: (done: number, all: number) =>
      done === all
        ? 'Alle Schritte sind vollständig.'
        : `${number(done)} von ${plural(all, { one: '1 Schritt', other: `${number(all)} Schritten` })} vollständig`,
  },
  expectations: {
    empty: 'Was brauchen die anderen von uns, und wofür?',
    whatFor: 'Wofür',
    assumed: 'Vermutung',
    count: (n: number) => plural(n, { one: '1 Erwartung', other: `${number(n)} Erwartungen` }),
  },
  promise: {
    of: (at: number, all: number) => `Zusage ${number(at)} von ${number(all)}`,
    kinds: { sla: 'Vereinbarung', ola: 'Zuarbeit-Vereinbarung', self_commitment: 'Selbstverpflichtung' },
    feasibility: 'Machbarkeit, nach euren Schätzungen',
    howLong: 'Wie lange es dauert',
    consent: (n: number) =>
      `Können wir das halten? ${plural(n, { one: '1 Antwort', other: `${number(n)} Antworten` })}`,
    consentLabel: (value: number, n: number) =>
      `${number(value)}: ${plural(n, { one: '1 Antwort', other: `${number(n)} Antworten` })}`,
    who: 'Wer braucht es, und wofür?',
    unworded: 'Noch ohne Wortlaut',
    empty: 'Was sagen wir zu, und können wir es halten?',
  },
  closing: {
    toAsk: (name: string) => `${name}, zu fragen`,
    title: 'Was wir mitnehmen',
    decisions: 'Beschlossen',
    measures: 'Maßnahmen',
    open: 'Offene Punkte',
    until: (date: string) => `bis ${date}`,
    result: 'Das Ergebnis',
    none: 'Noch nichts festgehalten.',
  },
  pause: {
    title: 'Pause',
    until: (time: string) => `bis ${time}${NBSP}Uhr`,
    afterwards: (title: string) => `Danach: ${title}`,
  },
  decision: {
    title: 'Beschluss',
    none: 'Noch kein Beschluss.',
    follows: 'Daraus folgt',
    decided: (by: string, how: string) => `Entschieden: ${by}, ${how}`,
    by: { team: 'Team', facilitator: 'Moderation', management: 'Leitung' },
    hows: {
      unanimous: 'einstimmig',
      majority: 'mit Mehrheit',
      consent: 'mit Zustimmung auf der Skala 0 bis 5',
    },
  },
  task: { present: (n: number) => plural(n, { one: 'Person da', other: 'Personen da' }) },
  playBack: {
    note: 'Ein Fall wird durchgespielt',
    usual: 'Bis hier, üblich',
    waiting: 'davon warten',
    worst: 'schlimmstenfalls',
    atLeast: (time: string) => `mindestens ${time}`,
  },
  spotlight: 'Im Rampenlicht',
  rest: {
    title: 'Kurze Pause',
    note: 'Die Moderation hat das Bild angehalten',
    text: 'Gleich geht es weiter.',
  },
  notices: { restore: 'Gleich kommt ein früherer Stand zurück. Bitte kurz nicht schreiben.' },
  picture: 'Die Raumansicht in klein',
  pages: 'Seiten der Raumansicht',
}
