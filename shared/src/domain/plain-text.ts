/**
 * The one form that text has in the documents: line ends are LF, and no half of a surrogate pair stands alone.
 * CodeMirror counts CRLF as one character and Yjs as two; a lone surrogate cannot be stored as UTF-8.
 * Every edge uses this (typing, paste, import, HTTP). All other characters stay as they are.
 */
export const toPlainText = (text: string): string => text.replace(/\r\n?/g, '\n').toWellFormed()

/** The same for every string inside a JSON value; keys are left alone. Returns the value itself when nothing had to change. */
export function toPlainTextDeep<T>(value: T): T
export function toPlainTextDeep(value: unknown): unknown {
  if (typeof value === 'string') return toPlainText(value)
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => toPlainTextDeep(item))
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    const cleaned = entries.map(([key, item]: [string, unknown]) => [key, toPlainTextDeep(item)] as const)
    return cleaned.some(([, item], index) => item !== entries[index]?.[1])
      ? Object.fromEntries(cleaned)
      : value
  }
  return value
}
