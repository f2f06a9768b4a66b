import type { door as german } from '../de/door.ts'
import { common } from './common.ts'
import { join } from './join.ts'
import { start } from './start.ts'

export const door: typeof german = { common, start, join }
