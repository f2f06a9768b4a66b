import type { inside as german } from '../de/inside.ts'
import { sheet } from './sheet.ts'

export const inside: typeof german = { sheet }
