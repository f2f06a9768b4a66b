/**
 * Where a text stops being JSON. `JSON.parse` says so in some engines and for some faults only; this walk names the
 * place everywhere. It reads a grammar (RFC 8259), builds nothing, and needs no recursion: depth is a list.
 */

const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

/** @returns offset of the first character that does not fit, `text.length` for an early end, null for valid JSON */
export function findJsonFault(text: string): number | null {
  /** What closes each open bracket, innermost last. */
  const open: ('}' | ']')[] = []
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const matched = pattern.test(text)
    if (matched) at = pattern.lastIndex
    return matched
  }
  const skipSpace = () => skip(SPACE)
  /** Sign by sign: a pattern over a string of megabytes would exhaust the engine. Stops at the sign that does not fit. */
  const skipString = (): boolean => {
    if (text[at] !== '"') return false
    at += 1
    for (;;) {
      const sign = text[at]
      if (sign === undefined || sign < ' ') return false
      if (sign === '\\') {
        if (!skip(ESCAPE)) return false
        continue
      }
      at += 1
      if (sign === '"') return true
    }
  }
  const skipKey = (): boolean => {
    skipSpace()
    if (!skipString()) return false
    skipSpace()
    if (text[at] !== ':') return false
    at += 1
    return true
  }

  for (;;) {
    // A value is expected.
    skipSpace()
    const sign = text[at]
    if (sign === '{' || sign === '[') {
      at += 1
      const close = sign === '{' ? '}' : ']'
      skipSpace()
      if (text[at] !== close) {
        open.push(close)
        if (close === '}' && !skipKey()) return at
        continue
      }
      at += 1
    } else if (sign === '"' ? !skipString() : !skip(SCALAR)) {
      return at
    }
    // A value has ended: a comma and the next one, or brackets close.
    for (;;) {
      skipSpace()
      const close = open.at(-1)
      if (close === undefined) return at === text.length ? null : at
      if (text[at] === ',') {
        at += 1
        if (close === '}' && !skipKey()) return at
        break
      }
      if (text[at] !== close) return at
      at += 1
      open.pop()
    }
  }
}
