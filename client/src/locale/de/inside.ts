/** Everything that is read inside a workshop. A new part is one import and one name here and in ../en/inside.ts. */
import { calendars } from './calendars.ts'
import { catalogue } from './catalogue.ts'
import { cotext } from './cotext.ts'
import { expectations } from './expectations.ts'
import { process } from './process.ts'
import { safety } from './safety.ts'
import { sheet } from './sheet.ts'
import { shell } from './shell.ts'
import { result } from './result.ts'
import { smallGroups } from './small-groups.ts'
import { statement } from './statement.ts'
import { facilitation } from './facilitation.ts'
import { room } from './room.ts'
import { voting } from './voting.ts'
import { writing } from './writing.ts'

export const inside = {
  calendars,
  catalogue,
  cotext,
  expectations,
  process,
  safety,
  sheet,
  shell,
  result,
  smallGroups,
  statement,
  facilitation,
  room,
  voting,
  writing,
}
