import type { cotext as german } from '../de/cotext.ts'
import { formats } from '../format.ts'

const { plural } = formats('en')

export const cotext: typeof german = {
  empty: 'Still empty',
  gone: 'Removed in the meantime.',
  editorMissing: 'The editor could not be loaded. Is the connection still there? A click tries again.',
  writing: (names, count) =>
    plural(count, { one: `${names} is writing here`, other: `${names} are writing here` }),
  changedByOthers: (value) => `Somebody else has put “${value}” here in the meantime.`,
  emptiedByOthers: 'Somebody else has emptied this field in the meantime.',
  takeTheirs: 'Use theirs',
  keepMine: 'Keep mine',
  notANumber: 'This needs a number.',
  notWhole: 'This needs a whole number.',
  tooSmall: (least) => `At least ${least}.`,
  tooLarge: (most) => `At most ${most}.`,
  refusedBecause: 'Not yet. Still missing:',
  unreachable: 'The server cannot be reached right now. Please try again.',
  unexpectedAnswer: 'The server gave an unexpected answer. Please try again.',
}
