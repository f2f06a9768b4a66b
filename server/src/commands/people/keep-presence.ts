/**
 * Keeps the list of people and its counts true as sockets come and go. Whole numbers, and at most one write per workshop in a short while: forty
 * people who come back after a broken wifi are one change.
 */
import { patchRecord, patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { ServerContext } from '../../server-context.ts'
import type { WorkshopRow } from '../../storage/workshop-storage.ts'
import { UnknownWorkshopError } from '../../sync/hub-errors.ts'
import { withRun, type Run } from '../command-call.ts'
import { wasExpectedChosen } from '../meeting/settings.ts'
import { seatLatecomers } from '../small-groups/seat-latecomers.ts'

const GATHER_MS = 200
const RETRY_MS = 5000
/** A storage that refuses for longer is everybody's problem and shown elsewhere; the next coming or going tries again. */
const MAX_TRIES = 12
/** Retention counts in months; once an hour is often enough to know that a workshop is alive. */
const ACTIVE_EVERY_MS = 60 * 60_000

interface Known {
  readonly isExpectedChosen: boolean
  readonly workshop: WorkshopRow | null
}

/** Brings presence and counts to what the connections say. */
export function writePresence(run: Run, presentIds: ReadonlySet<string>, known: Known): void {
  const { proceedings, board, documents } = run
  let present = 0
  const arrivals: Pick<RecordView<'participants'>, 'id' | 'role'>[] = []
  for (const { id, role, presence, via } of proceedings.all('participants')) {
    // Whoever has left is back when somebody says so; people without a device are entered by hand and stay as they were entered.
    const stays = presence === 'left' || via === 'proxy' || via === 'robot'
    const now = stays ? presence : presentIds.has(id) ? 'here' : 'away'
    if (now === 'here') present += 1
    if (now !== presence) patchRecord(documents.proceedings, 'participants', id, { presence: now })
    if (now !== presence && now === 'here') arrivals.push({ id, role })
  }
  seatLatecomers(run, arrivals)
  const { counts } = proceedings.singleton('run')
  const start = board.singleton('team').headcount ?? present
  const expected = known.isExpectedChosen ? counts.expected : start
  patchRun(documents.proceedings, { counts: { ...counts, present, expected } })
  const { workshop } = known
  if (workshop && Date.parse(run.now) - Date.parse(workshop.lastActiveAt) > ACTIVE_EVERY_MS) {
    run.write({ write: 'workshop', workshop: { ...workshop, lastActiveAt: run.now } })
  }
}

type Services = Pick<ServerContext, 'hub' | 'storage' | 'now' | 'log'>

/** @returns how to stop */
export function keepPresence({ hub, storage, now, log }: Services): () => void {
  const timers = new Map<string, NodeJS.Timeout>()

  const later = (workshopId: string, milliseconds: number, tries: number): void => {
    if (timers.has(workshopId)) return
    const timer = setTimeout(() => {
      timers.delete(workshopId)
      if (!hub.isDraining) void write(workshopId, tries)
    }, milliseconds)
    timer.unref()
    timers.set(workshopId, timer)
  }

  const write = async (workshopId: string, tries: number): Promise<void> => {
    try {
      await hub.mutate<void, Known>(
        workshopId,
        (documents, work, known) =>
          withRun(
            documents,
            { newId: newRandomId, workshopId, now: now(), write: (item) => work.write(item) },
            (run) =>
              writePresence(
                run,
                new Set(hub.present(workshopId).map(({ participantId }) => participantId)),
                known,
              ),
          ),
        {
          prepare: async () => ({
            isExpectedChosen: await wasExpectedChosen({ storage }, workshopId),
            workshop: await storage.workshop(workshopId),
          }),
        },
      )
    } catch (error) {
      if (error instanceof UnknownWorkshopError) return
      log.warn({ workshopId, err: error }, 'presence could not be written')
      if (tries < MAX_TRIES) later(workshopId, RETRY_MS, tries + 1)
    }
  }

  const stopListening = hub.onPresence((workshopId) => later(workshopId, GATHER_MS, 1))
  return () => {
    stopListening()
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
  }
}
