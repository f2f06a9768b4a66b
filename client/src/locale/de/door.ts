/** Everything that is read before a workshop is open; loaded with the first page. */
import { common } from './common.ts'
import { join } from './join.ts'
import { start } from './start.ts'

export const door = { common, start, join }
