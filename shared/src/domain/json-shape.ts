/**
 * What JSON from outside has to look like before anything walks through it. Walking is recursive nearly everywhere, and a file of
 * brackets alone would end the stack of whoever does it.
 */

/** Levels of objects and lists; the deepest known file has nine. */
export const MAX_JSON_DEPTH = 64

/** Keys that mean something to a plain JavaScript object, and to those who look at one. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor'])
export const isReservedKey = (key: string): boolean => RESERVED.has(key)

export interface UnfitPlace {
  /** As in `goals.goal-1.note`. */
  readonly place: string
  /** What is wrong there, in English. */
  readonly detail: string
}

interface Visit {
  readonly value: object
  readonly key: string
  readonly parent: Visit | null
  readonly depth: number
}

/** A place has to fit into an answer; the first keys say enough. */
const MAX_PLACE_KEYS = 12

function placeOf(visit: Visit, key: string): string {
  const keys = [key]
  for (let at: Visit | null = visit; at?.parent; at = at.parent) keys.unshift(at.key)
  return keys.slice(0, MAX_PLACE_KEYS).join('.')
}

/** The first place in parsed JSON that nothing of ours may walk into, or null. Does not recurse itself. */
export function findUnfitJson(value: unknown): UnfitPlace | null {
  if (typeof value !== 'object' || value === null) return null
  const open: Visit[] = [{ value, key: '', parent: null, depth: 1 }]
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { depth } = visit
    for (const [key, inner] of Object.entries(visit.value) as [string, unknown][]) {
      if (isReservedKey(key) && !Array.isArray(visit.value))
        return { place: placeOf(visit, key), detail: `"${key}" cannot be a key` }
      if (typeof inner !== 'object' || inner === null) continue
      if (depth >= MAX_JSON_DEPTH)
        return { place: placeOf(visit, key), detail: `nested deeper than ${String(MAX_JSON_DEPTH)} levels` }
      open.push({ value: inner, key, parent: visit, depth: depth + 1 })
    }
  }
  return null
}
