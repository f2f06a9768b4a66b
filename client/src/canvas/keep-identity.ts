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

function keepList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const kept = now.map((item, index) => keepIdentity(before[index], item))
  return kept.length === before.length && kept.every((item, index) => Object.is(item, before[index]))
    ? before
    : kept
}

function keepObject(before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>) {
  const keys = Object.keys(now)
  const kept = Object.fromEntries(keys.map((key) => [key, keepIdentity(before[key], now[key])]))
  const isSame =
    keys.length === Object.keys(before).length &&
    keys.every((key) => key in before && Object.is(kept[key], before[key]))
  return isSame ? before : kept
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
