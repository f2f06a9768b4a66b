import { formats } from '../format.ts'

const { plural } = formats('de')

/** Texts and fields that several people write, and what the server says to a wish. */
export const cotext = {
  empty: 'Noch leer',
  gone: 'Inzwischen entfernt.',
  editorMissing:
    'Das Schreibfeld ließ sich nicht laden. Besteht noch die Verbindung? Ein Klick versucht es noch einmal.',
  writing: (names: string, count: number) =>
    plural(count, { one: `${names} schreibt hier`, other: `${names} schreiben hier` }),
  changedByOthers: (value: string) => `Inzwischen steht hier von jemand anderem: „${value}“.`,
  emptiedByOthers: 'Jemand anderes hat dieses Feld inzwischen geleert.',
  takeTheirs: 'Das übernehmen',
  keepMine: 'Meins behalten',
  notANumber: 'Hier gehört eine Zahl hin.',
  notWhole: 'Hier gehört eine ganze Zahl hin.',
  tooSmall: (least: string) => `Mindestens ${least}.`,
  tooLarge: (most: string) => `Höchstens ${most}.`,
  refusedBecause: 'Das geht noch nicht. Es fehlt:',
  unreachable: 'Der Server ist gerade nicht zu erreichen. Bitte noch einmal versuchen.',
  unexpectedAnswer: 'Der Server hat unerwartet geantwortet. Bitte noch einmal versuchen.',
}
