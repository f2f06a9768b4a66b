import type { inside as german } from '../de/inside.ts'
import { catalogue } from './catalogue.ts'
import { cotext } from './cotext.ts'
import { sheet } from './sheet.ts'
import { shell } from './shell.ts'
import { result } from './result.ts'

export const inside: typeof german = { catalogue, cotext, sheet, shell, result }
