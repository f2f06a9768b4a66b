/** Which kept versions go, so that storage stays bounded however long a workshop lives. Pure. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'

type Version = Pick<RecordView<'versions'>, 'id' | 'at' | 'reason'>

/** More than anybody looks through; with the limit of a document it bounds what a workshop can take. */
export const MOST_VERSIONS = 80
const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

/** How far apart versions made by the clock stay, by their age: all of the last hour, one per half hour of the last day, then one a day. */
function spacingMs(ageMs: number): number {
  if (ageMs < HOUR_MS) return 0
  return ageMs < DAY_MS ? HOUR_MS / 2 : DAY_MS
}

/** What was made on purpose outlives what the clock made. */
const RANK: Readonly<Record<Version['reason'], number>> = {
  interval: 0,
  bulk: 1,
  stage: 2,
  restore: 3,
  manual: 4,
}

const timeOf = ({ at }: Version): number => Date.parse(at ?? '') || 0

/** @returns ids of the versions that are no longer kept */
export function versionsToDrop(versions: readonly Version[], now: string): string[] {
  const nowMs = Date.parse(now)
  const dropped = new Set<string>()
  const newestFirst = versions.toSorted((a, b) => timeOf(b) - timeOf(a))
  let keptMs = Number.POSITIVE_INFINITY
  for (const version of newestFirst) {
    if (version.reason !== 'interval') continue
    const atMs = timeOf(version)
    if (keptMs - atMs < spacingMs(nowMs - atMs)) dropped.add(version.id)
    else keptMs = atMs
  }
  const rest = newestFirst.filter(({ id }) => !dropped.has(id))
  const expendable = rest.toReversed().toSorted((a, b) => RANK[a.reason] - RANK[b.reason])
  for (const { id } of expendable.slice(0, Math.max(0, rest.length - MOST_VERSIONS))) dropped.add(id)
  return [...dropped]
}
