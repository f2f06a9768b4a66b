/** The workshops in memory: brought in when somebody needs them, put away when nobody has for a while. */
import { ServerFullError, UnknownWorkshopError } from './hub-errors.ts'
import type { Pump } from './pump.ts'
import type { SyncContext } from './sync-context.ts'
import { Workshop } from './workshop.ts'

export class WorkshopRegistry {
  readonly #context: SyncContext
  readonly #pump: Pump
  readonly #workshops = new Map<string, Workshop>()
  readonly #savings = new Set<Workshop>()
  /** Workshops that are being deleted. */
  readonly #barred = new Set<string>()

  constructor(context: SyncContext, pump: Pump) {
    this.#context = context
    this.#pump = pump
  }

  get size(): number {
    return this.#workshops.size
  }

  all(): Iterable<Workshop> {
    return this.#workshops.values()
  }

  find(id: string): Workshop | undefined {
    return this.#workshops.get(id)
  }

  /**
   * The workshop, which stays in memory until `release`.
   * @throws UnknownWorkshopError, ServerFullError, StorageError
   */
  async acquire(id: string): Promise<Workshop> {
    const known = this.#workshops.get(id)
    if (known) return this.#use(known)
    const isStored = (await this.#context.storage.workshop(id)) !== null
    if (!isStored || this.#barred.has(id)) throw new UnknownWorkshopError(id)
    // Somebody else may have brought it in meanwhile.
    return this.#use(this.#workshops.get(id) ?? this.#bringIn(id))
  }

  /** In the same tick as finding it, so that it cannot be put away in between. */
  #use(workshop: Workshop): Workshop {
    workshop.uses += 1
    return workshop
  }

  #bringIn(id: string): Workshop {
    const limit = this.#context.limits.WORKSHOPS_IN_MEMORY
    if (this.#workshops.size >= limit && !this.#makePlace()) throw new ServerFullError()
    const workshop = new Workshop(id, this.#context, this.#pump)
    this.#workshops.set(id, workshop)
    return workshop
  }

  release(workshop: Workshop): void {
    workshop.uses -= 1
    workshop.idleSince = performance.now()
  }

  async using<T>(id: string, work: (workshop: Workshop) => Promise<T>): Promise<T> {
    const workshop = await this.acquire(id)
    try {
      return await work(workshop)
    } finally {
      this.release(workshop)
    }
  }

  /** Takes the workshop out at once, whatever state it is in. */
  #drop(workshop: Workshop): void {
    this.#workshops.delete(workshop.id)
    workshop.destroy()
  }

  /** Takes the workshop out for good; until the work is done nobody can bring it in again. */
  async remove(workshop: Workshop, work: () => Promise<void>): Promise<void> {
    this.#barred.add(workshop.id)
    this.#drop(workshop)
    try {
      await work()
    } finally {
      this.#barred.delete(workshop.id)
    }
  }

  /** Puts away what nobody has used for the idle time. */
  putIdleAway(): void {
    const before = performance.now() - this.#context.limits.IDLE_MILLISECONDS
    for (const workshop of this.#workshops.values()) {
      if (!workshop.isIdle) workshop.putRoomsAway(before)
      else if (workshop.idleSince < before) this.#putAway(workshop)
    }
  }

  /** Starts to put the longest idle workshop away; for the moment there is one more than the limit. */
  #makePlace(): boolean {
    const idle = [...this.#workshops.values()].filter(
      (workshop) => workshop.isIdle && !this.#savings.has(workshop),
    )
    const [oldest] = idle.sort((a, b) => a.idleSince - b.idleSince)
    if (oldest) this.#putAway(oldest)
    return oldest !== undefined
  }

  #putAway(workshop: Workshop): void {
    if (this.#savings.has(workshop)) return
    this.#savings.add(workshop)
    void workshop.save().then((isSaved) => {
      this.#savings.delete(workshop)
      // Someone who came back during the save found the same rooms, and they stay.
      if (isSaved && workshop.isIdle) this.#drop(workshop)
      else workshop.reopen()
    })
  }

  destroyAll(): void {
    for (const workshop of [...this.#workshops.values()]) this.#drop(workshop)
  }
}
