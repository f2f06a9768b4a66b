/** Longest name of a card in menus and announcements, in characters as people count them. */
const MAX_LENGTH = 48

/** The beginning of a text as the name of its card; cut between words where that is possible. */
export function shortName(text: string, empty: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  if (line === '') return empty
  const letters = [...line]
  if (letters.length <= MAX_LENGTH) return line
  const cut = letters.slice(0, MAX_LENGTH).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > MAX_LENGTH / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()} …`
}
