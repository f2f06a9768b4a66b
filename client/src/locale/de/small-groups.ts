import { formats } from '../format.ts'

const { plural, number, list } = formats('de')
const people = (n: number) => plural(n, { one: '1 Person', other: `${number(n)} Personen` })
const groups = (n: number) => plural(n, { one: '1 Gruppe', other: `${number(n)} Gruppen` })

/** Small groups that write one text each. */
export const smallGroups = {
  group: (no: number) => `Gruppe ${number(no)}`,
  members: (names: readonly string[]) => list(names),
  left: (name: string) => `${name} (gegangen)`,
  you: (name: string) => `${name} (du)`,
  nobody: 'Zurzeit niemand',

  soon: { title: 'Gleich geht es in kleine Gruppen.', text: 'Die Moderation teilt euch ein.' },
  none: {
    title: 'Du bist in keiner Gruppe.',
    text: 'Sag der Moderation Bescheid, wenn du mitschreiben willst.',
  },
  all: 'Wer mit wem zusammen ist',
  yours: (no: number, names: readonly string[]) =>
    names.length === 0
      ? `Du bist in Gruppe ${number(no)}.`
      : `Du bist in Gruppe ${number(no)}, mit ${list(names)}.`,
  text: 'Euer gemeinsamer Satz',
  textEmpty: 'Hier schreibt ihr zusammen.',
  textHint: 'Alle in der Gruppe schreiben in diesem Feld. Die anderen sehen es, wenn alle fertig sind.',
  sources: (n: number) =>
    plural(n, { one: 'Ein Satz von vorhin', other: `Die ${number(n)} Sätze von vorhin` }),

  texts: 'Die Sätze der Gruppen',
  noText: 'Diese Gruppe hat nichts aufgeschrieben.',
  fits: 'Trifft es',
  fitsOf: (no: number) => `Trifft es: Gruppe ${number(no)}`,
  fitsLead: (most: number) =>
    plural(most, {
      one: 'Welcher Satz trifft es? Niemand sieht, was du markierst.',
      other: `Welche Sätze treffen es? Bis zu ${number(most)}. Niemand sieht, was du markierst.`,
    }),
  fitsSpoken: (no: number, isOn: boolean) =>
    isOn ? `Gruppe ${number(no)}: trifft es.` : `Gruppe ${number(no)}: nicht mehr markiert.`,
  fitsFull: 'Mehr geht nicht. Nimm erst eine Markierung weg.',
  loading: 'Wird geladen …',
  count: (n: number) => `Trifft es: ${number(n)}`,
  most: 'am häufigsten',

  take: 'Übernehmen …',
  takeOf: (no: number) => `Satz von Gruppe ${number(no)} übernehmen`,
  takeQuestion: 'Was davon soll übernommen werden?',
  takeText: 'Kürze hier, was ihr nicht braucht. Der Satz der Gruppe bleibt, wie er ist.',
  takeWhere: 'Wohin',
  takeSubmit: 'Übernehmen',
  taken: (field: string) => `Steht jetzt unter „${field}“.`,
  toStatement: 'Zusammen weiterschreiben',

  console: {
    title: 'Kleingruppen',
    present: (n: number) => (n === 0 ? 'Es ist noch niemand da.' : `${people(n)} da`),
    plan: (sizes: readonly number[]) =>
      sizes.length === 1
        ? `Eine Gruppe mit ${people(sizes[0] ?? 0)}`
        : `${groups(sizes.length)}: ${list(sizes.map(number))} Personen`,
    fewer: 'Eine Gruppe weniger',
    more: 'Eine Gruppe mehr',
    deal: 'Gruppen bilden',
    dealing: 'Wird eingeteilt …',
    again: 'Neu mischen',
    againQuestion: 'Noch einmal neu mischen?',
    againText: 'Die Personen wechseln. Was geschrieben ist, bleibt bei seiner Gruppe.',
    dealt: (n: number) => `${groups(n)} gebildet.`,
    person: (name: string) => `${name}: in eine andere Gruppe`,
    move: (no: number, n: number) => `In Gruppe ${number(no)} (${people(n)})`,
    moved: (name: string, no: number) => `${name} ist jetzt in Gruppe ${number(no)}.`,
    without: 'In keiner Gruppe',
    empty: 'noch leer',
    written: 'schreibt',
    show: 'Nebeneinander zeigen',
    showNote: 'Alle sehen dann alle Sätze und markieren, was es trifft.',
    nothing: 'Noch keine Gruppe hat etwas geschrieben.',
    shown: 'Die Sätze stehen nebeneinander.',
    turnout: (voted: number, expected: number) => `${number(voted)} von ${number(expected)} haben markiert`,
    close: 'Zeigen, was es trifft',
    closed: 'Alle sehen jetzt, wie oft welcher Satz es trifft.',
    back: 'Weiterschreiben lassen',
  },
  room: {
    texts: 'Welcher Satz trifft es?',
    count: (n: number) => groups(n),
    marked: (voted: number, expected: number) => `${number(voted)} von ${number(expected)} haben markiert`,
  },
}
