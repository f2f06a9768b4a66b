import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'

type Stored = RecordView<'feasibility'>
const readers = new Map<string, (all: readonly Stored[]) => Stored | undefined>()

/** Finds the newest stored check of a target. The same function for the same target, so that it can stand in `useDerived`. */
export function latestCheckOf(targetId: string): (all: readonly Stored[]) => Stored | undefined {
  const known = readers.get(targetId)
  if (known) return known
  const reader = (all: readonly Stored[]) =>
    all
      .filter((stored) => stored.targetId === targetId)
      .toSorted((a, b) => Date.parse(b.computedAt ?? '') - Date.parse(a.computedAt ?? ''))[0]
  readers.set(targetId, reader)
  return reader
}
