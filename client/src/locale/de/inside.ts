/** Everything that is read inside a workshop. A new part is one import and one name here and in ../en/inside.ts. */
import { catalogue } from './catalogue.ts'
import { cotext } from './cotext.ts'
import { sheet } from './sheet.ts'
import { shell } from './shell.ts'
import { result } from './result.ts'

export const inside = { catalogue, cotext, sheet, shell, result }
