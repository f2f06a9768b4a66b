/**
 * Bringing a document back to how it stood, by writing the difference into the living one: everybody converges, whoever types meanwhile keeps
 * their words, and nothing is replaced that has not changed (rule R9). Only the server does this.
 */
import * as Y from 'yjs'
import { COLLECTIONS, SINGLETONS, type DocumentKind } from '../schema.ts'
import { toJsonValue } from '../to-json-value.ts'
import { DELETED_AT, readText, type YRecord } from '../yjs-record.ts'
import { replaceDifference } from './records.ts'

export interface RestoreOptions {
  /** RFC 3339; the time of deletion of what was not there yet. */
  readonly at: string
  /** What was not there yet: into the trash, or out of the document without a trace. */
  readonly surplus: 'trash' | 'drop'
  /** Collections that stay as they are. */
  readonly except?: readonly string[]
  /** Records that stay as they are, whatever the older state says. */
  readonly keeps?: (collection: string, id: string) => boolean
}

/** How many records were touched, by what happened to them. */
export interface RestoreCounts {
  changed: number
  added: number
  removed: number
}

/**
 * Makes a document say what an older state of it says.
 * @param live the document that everybody has open   @param older a document of its own, loaded with the older state
 */
export function restoreDocument(
  live: Y.Doc,
  older: Y.Doc,
  kind: DocumentKind,
  options: RestoreOptions,
): RestoreCounts {
  const counts: RestoreCounts = { changed: 0, added: 0, removed: 0 }
  const { except = [] } = options
  live.transact(() => {
    for (const name of Object.keys(SINGLETONS[kind])) {
      if (except.includes(name)) continue
      const isDifferent = assimilate(live.getMap<unknown>(name), older.getMap<unknown>(name), options)
      if (isDifferent) counts.changed += 1
    }
    for (const name of Object.keys(COLLECTIONS[kind])) {
      if (!except.includes(name)) restoreCollection(live, older, name, options, counts)
    }
  })
  return counts
}

const isDeleted = (record: YRecord): boolean => record.get(DELETED_AT) != null

function restoreCollection(
  live: Y.Doc,
  older: Y.Doc,
  name: string,
  options: RestoreOptions,
  counts: RestoreCounts,
): void {
  const { at, surplus, keeps = () => false } = options
  const [target, source] = [live.getMap<unknown>(name), older.getMap<unknown>(name)]
  for (const [id, before] of source.entries()) {
    if (!(before instanceof Y.Map) || keeps(name, id)) continue
    const now: unknown = target.get(id)
    if (!(now instanceof Y.Map)) {
      target.set(id, before.clone())
      counts.added += 1
      continue
    }
    const wasGone = isDeleted(now)
    if (!assimilate(now, before, options)) continue
    if (wasGone && !isDeleted(now)) counts.added += 1
    else if (!wasGone && isDeleted(now)) counts.removed += 1
    else counts.changed += 1
  }
  for (const [id, now] of target.entries()) {
    if (source.has(id) || keeps(name, id)) continue
    if (surplus === 'drop') target.delete(id)
    else if (now instanceof Y.Map && !isDeleted(now)) now.set(DELETED_AT, at)
    else continue
    counts.removed += 1
  }
}

/** Writes what differs into a map, deep. Texts keep their identity: only the changed middle is replaced. @returns whether anything differed */
function assimilate(target: Y.Map<unknown>, source: Y.Map<unknown>, options: RestoreOptions): boolean {
  let isDifferent = false
  for (const [key, before] of source.entries()) {
    const now = target.get(key)
    if (before instanceof Y.Text && now instanceof Y.Text) {
      const text = readText(before)
      if (readText(now) === text) continue
      replaceDifference(now, text)
    } else if (before instanceof Y.Map && now instanceof Y.Map) {
      if (!assimilate(now, before, options)) continue
    } else if (before instanceof Y.AbstractType) target.set(key, before.clone())
    else {
      if (target.has(key) && isSame(now, before)) continue
      target.set(key, before)
    }
    isDifferent = true
  }
  for (const [key, now] of target.entries()) {
    if (source.has(key)) continue
    // A record inside a record that was not there yet goes to the trash like every other one; ids in a set and late keys just go.
    if (now instanceof Y.Map && now.has('id') && options.surplus === 'trash') {
      if (isDeleted(now)) continue
      now.set(DELETED_AT, options.at)
    } else target.delete(key)
    isDifferent = true
  }
  return isDifferent
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(toJsonValue(a)) === JSON.stringify(toJsonValue(b))
