import type { Words } from '../../locale/catalogues.ts'
import type { Place } from './places.ts'

/** The name of a place on screen. */
export function placeTitle(words: Words['shell'], place: Place): string {
  if (place === 'overview') return words.overview
  if (place === 'now') return words.now
  if (place === 'safety') return words.safety
  if (place === 'sheet') return words.sheet
  if (place === 'past') return words.past
  return place === 'console' ? words.console : words.parts[place].title
}
