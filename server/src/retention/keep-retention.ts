/** Deletes workshops whose time is over (OPS-2): on the date they carry, else so many months after anybody was there. */
import type { ServerContext } from '../server-context.ts'
import type { WorkshopRow } from '../storage/workshop-storage.ts'
import { UnknownWorkshopError } from '../sync/hub-errors.ts'

const EVERY_MS = 60 * 60_000

/** When the workshop may be deleted: the date it carries, or months after it was last used, by the calendar (UTC). */
export function deletionTime({ deleteAt, lastActiveAt }: WorkshopRow, retentionMonths: number): Date {
  if (deleteAt !== null) return new Date(deleteAt)
  const last = new Date(lastActiveAt)
  const end = new Date(last)
  end.setUTCMonth(end.getUTCMonth() + retentionMonths)
  // From the 31st into a shorter month: its last day, not the first days of the next.
  if (end.getUTCDate() !== last.getUTCDate()) end.setUTCDate(0)
  return end
}

type Services = Pick<ServerContext, 'config' | 'storage' | 'hub' | 'now' | 'log'>

export class Retention {
  readonly #services: Services
  /** What was due at the last look. A clock that is wrong for a moment, as after a start without a network, must delete nothing. */
  #dueBefore = new Set<string>()

  constructor(services: Services) {
    this.#services = services
  }

  /** Deletes what was due at the last look and still is, and in which nobody is. @returns the ids */
  async look(): Promise<string[]> {
    const { storage, hub, now, config, log } = this.#services
    const due = (await storage.workshops()).filter(
      (row) => deletionTime(row, config.retentionMonths) <= now() && hub.connections(row.id).length === 0,
    )
    const deleted: string[] = []
    for (const { id } of due) {
      if (!this.#dueBefore.has(id)) continue
      try {
        await hub.delete(id)
        deleted.push(id)
        log.info({ workshopId: id }, 'a workshop was deleted, because its time was over')
      } catch (error) {
        if (!(error instanceof UnknownWorkshopError)) throw error
      }
    }
    this.#dueBefore = new Set(due.map(({ id }) => id))
    return deleted
  }
}

/** Once at the start and once an hour. @returns how to stop */
export function keepRetention(services: Services): () => void {
  const retention = new Retention(services)
  const look = (): void => {
    if (services.hub.isDraining || services.hub.isStorageRefusing) return
    retention.look().catch((error: unknown) => {
      services.log.warn({ err: error }, 'retention could not be carried out; the next hour tries again')
    })
  }
  const timer = setInterval(look, EVERY_MS)
  timer.unref()
  look()
  return () => clearInterval(timer)
}
