/**
 * Where a text stops being JSON (RFC 8259). The engines name the place for some mistakes only, and people need it for all of them.
 * Reads the text once and keeps only the depth, so that a deeply nested file is no problem.
 */

const WHITE = /[ \t\n\r]*/y
/** Of the control characters, JSON forbids those below the space. */
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y

/** Length of what a sticky pattern finds at a position; -1 when it does not fit there. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex - at : -1
}

/** @returns index of the first character that cannot stand there, the length of the text when it ends too early, or -1 for valid JSON */
export function findJsonError(text: string): number {
  const open: ('{' | '[')[] = []
  /** What may come next: a value, a key, a colon, or a comma or bracket behind a value. */
  let expected: 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'after' = 'value'
  let at = 0
  for (;;) {
    at += lengthAt(WHITE, text, at)
    const sign = text[at]
    if (expected === 'after' && open.length === 0) return sign === undefined ? -1 : at
    if (sign === undefined) return text.length
    const closes = (sign === '}' && open.at(-1) === '{') || (sign === ']' && open.at(-1) === '[')
    if (
      closes &&
      (expected === 'after' || (sign === '}' ? expected === 'first-key' : expected === 'first-value'))
    ) {
      open.pop()
      expected = 'after'
      at += 1
    } else if (expected === 'after') {
      if (sign !== ',') return at
      expected = open.at(-1) === '{' ? 'key' : 'value'
      at += 1
    } else if (expected === 'colon') {
      if (sign !== ':') return at
      expected = 'value'
      at += 1
    } else if (expected === 'key' || expected === 'first-key') {
      const length = lengthAt(STRING, text, at)
      if (length < 0) return sign === '"' ? stringErrorAt(text, at) : at
      expected = 'colon'
      at += length
    } else if (sign === '{' || sign === '[') {
      open.push(sign)
      expected = sign === '{' ? 'first-key' : 'first-value'
      at += 1
    } else {
      const length = lengthAt(sign === '"' ? STRING : SCALAR, text, at)
      if (length < 0) return sign === '"' ? stringErrorAt(text, at) : at
      expected = 'after'
      at += length
    }
  }
}

const STRING_START = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/uy

/** The character inside a string that breaks it. */
const stringErrorAt = (text: string, at: number): number => at + lengthAt(STRING_START, text, at)
