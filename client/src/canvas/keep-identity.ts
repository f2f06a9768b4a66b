/**
 * A derived value is computed anew with every change, but most of it says the same as before. These functions give back the old objects
 * wherever nothing in them differs, so that one moved step renders one step.
 */

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** `now`, with every part of it that equals its counterpart in `before` replaced by that. Plain objects and arrays are compared by content. */
export function keepIdentity<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now
  if (Array.isArray(now) && Array.isArray(before)) return keepList(before, now) as T
  if (isPlain(now) && isPlain(before)) return keepObject(before, now) as T
  return now
}

// Nothing is copied before something old is found in something new: most comparisons of a changing picture end in "the same".
function keepList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  let isSame = before.length === now.length
  let kept: unknown[] | null = null
  for (const [index, item] of now.entries()) {
    const old = before[index]
    const next = keepIdentity(old, item)
    if (!Object.is(next, old)) isSame = false
    if (!Object.is(next, item)) (kept ??= [...now])[index] = next
  }
  return isSame ? before : (kept ?? now)
}

function keepObject(before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>) {
  const keys = Object.keys(now)
  let isSame = keys.length === Object.keys(before).length
  let kept: Record<string, unknown> | null = null
  for (const key of keys) {
    const old = before[key]
    const next = keepIdentity(old, now[key])
    if (!Object.is(next, old) || !(key in before)) isSame = false
    if (!Object.is(next, now[key])) (kept ??= { ...now })[key] = next
  }
  return isSame ? before : (kept ?? now)
}

/** The same for lists whose items carry an id: an item keeps its identity also when it changes its place. */
export function keepEach<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
): readonly T[] {
  const known = new Map(before.map((item) => [item.id, item]))
  const kept = now.map((item) => keepIdentity(known.get(item.id), item))
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept
}
