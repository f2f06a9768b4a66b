/**
 * The dry run (PRODUCT 5, preparation): three robots write, vote and get ready with the commands that people use. When it ends, the documents are as
 * before, and so is everything beside them: drafts, ballots, answers of commands, records, versions. Real people who came meanwhile stay.
 */
import { patchRun, purgeRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { restoreDocument } from '@servicewerkstatt/shared/document/operations/restore.ts'
import type { RunCounts } from '@servicewerkstatt/shared/document/records/run.ts'
import { DOCUMENT_KINDS } from '@servicewerkstatt/shared/protocol/room-name.ts'
import * as Y from 'yjs'
import type { PrivateValue, VersionRow } from '../../storage/workshop-storage.ts'
import { type CarryOut, handler, refused, type Run } from '../command-call.ts'
import { KNOCK_SPACE } from '../people/come-in.ts'
import { openVersion } from '../versions/versions.ts'

const SPACE = 'dry-run'
const BEFORE = 'before'
/** The state before, beside the versions that people see. */
const VERSION_ID = 'dry-run'

const ROBOTS = [
  { id: 'p-robot-1', displayName: 'Robo Ada' },
  { id: 'p-robot-2', displayName: 'Robo Bo' },
  { id: 'p-robot-3', displayName: 'Robo Cem' },
] as const
export const ROBOT_IDS: readonly string[] = ROBOTS.map(({ id }) => id)

/** Who stands at the door is real. */
const REAL_SPACES: readonly string[] = [KNOCK_SPACE, SPACE]
const isRehearsed = ({ space }: PrivateValue): boolean => !REAL_SPACES.includes(space)

interface Before {
  readonly startedAt: string
  readonly values: readonly PrivateValue[]
  readonly versionIds: readonly string[]
}

export const startDryRun = handler<'start-dry-run', Omit<Before, 'startedAt'>>({
  prepare: async (_command, { storage }, { identity: { workshopId } }) => ({
    values: (await storage.allPrivateValues(workshopId)).filter(isRehearsed),
    versionIds: await storage.versionIds(workshopId),
  }),
  run: (_command, run, { prepared }) => {
    const { documents, proceedings, workshopId, now } = run
    if (proceedings.singleton('run').rehearsal) return refused('not-possible-now')
    const states = DOCUMENT_KINDS.map((kind) => [kind, Y.encodeStateAsUpdate(documents[kind])] as const)
    run.write({
      write: 'version',
      version: { workshopId, id: VERSION_ID, at: now, documents: Object.fromEntries(states) },
    })
    const before: Before = { ...prepared, startedAt: now }
    run.write({
      write: 'private',
      value: { workshopId, space: SPACE, key: BEFORE, value: JSON.stringify(before) },
    })
    for (const robot of ROBOTS) {
      putRecord(documents.proceedings, 'participants', {
        ...robot,
        role: 'team_member',
        presence: 'here',
        via: 'robot',
      })
    }
    const { counts } = proceedings.singleton('run')
    const present = counts.present + ROBOTS.length
    patchRun(documents.proceedings, { rehearsal: true, counts: { ...counts, present } })
    return { ok: true }
  },
})

interface Known {
  readonly before: Before | null
  readonly version: VersionRow | null
  readonly values: readonly PrivateValue[]
  readonly versionIds: readonly string[]
}

const restoreEverything = handler<'end-dry-run', Known>({
  prepare: async (_command, { storage }, { identity: { workshopId } }) => {
    const stored = await storage.privateValue(workshopId, SPACE, BEFORE)
    return {
      before: stored === null ? null : (JSON.parse(stored) as Before),
      version: await storage.version(workshopId, VERSION_ID),
      values: (await storage.allPrivateValues(workshopId)).filter(isRehearsed),
      versionIds: await storage.versionIds(workshopId),
    }
  },
  run: (_command, run, { prepared: { before, version, values, versionIds } }) => {
    if (!before || !version) return refused('not-possible-now')
    restoreDocuments(run, version)
    restorePrivate(run, before, values)
    const { workshopId } = run
    for (const id of versionIds) {
      if (!before.versionIds.includes(id)) run.write({ write: 'forgetVersion', workshopId, id })
    }
    run.write({ write: 'forgetSince', workshopId, since: before.startedAt })
    run.write({ write: 'forget', workshopId, space: SPACE, key: null })
    return { ok: true }
  },
})

/** What the robots wrote is in no document any more; then it leaves the logs and the files as well. */
export const endDryRun: CarryOut<'end-dry-run'> = async (command, services, sender, once) => {
  const outcome = await restoreEverything(command, services, sender, once)
  if (outcome.ok) {
    await services.hub.compact(sender.identity.workshopId)
    await services.storage.scrub()
  }
  return outcome
}

function restoreDocuments(run: Run, { documents: states }: VersionRow): void {
  const { documents, proceedings, now } = run
  const { code, counts } = proceedings.singleton('run')
  const isRobot = (id: string): boolean => ROBOT_IDS.includes(id)
  for (const kind of DOCUMENT_KINDS) {
    const bytes = states[kind]
    if (!bytes) continue
    const older = openVersion(bytes)
    restoreDocument(documents[kind], older, kind, {
      at: now,
      surplus: 'drop',
      keeps: (collection, id) => collection === 'knocks' || (collection === 'participants' && !isRobot(id)),
    })
    older.destroy()
  }
  for (const id of ROBOT_IDS) purgeRecord(documents.proceedings, 'participants', id)
  const present = Math.max(0, counts.present - ROBOTS.length)
  const before = documents.proceedings.getMap<unknown>('run').get('counts') as RunCounts
  // A code that was renewed opens from the database as well; who is here is what it is.
  patchRun(documents.proceedings, { rehearsal: false, code, counts: { ...before, present } })
}

/** Private values are again what they were: later ones go, changed ones change back. */
function restorePrivate(run: Run, before: Before, values: readonly PrivateValue[]): void {
  const { workshopId } = run
  const keyOf = ({ space, key }: PrivateValue): string => JSON.stringify([space, key])
  const old = new Map(before.values.map((value) => [keyOf(value), value]))
  for (const { space, key, ...rest } of values) {
    if (!old.has(keyOf({ space, key, ...rest }))) run.write({ write: 'forget', workshopId, space, key })
  }
  for (const value of before.values) run.write({ write: 'private', value })
}
