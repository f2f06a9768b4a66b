/**
 * Works off the inboxes of all rooms in rounds: apply everything that came, log it in one transaction for all rooms, then
 * send. A lone update leaves at once; what comes within some milliseconds after a round waits for their end, so that
 * many small updates become one message (eight merged cost a ninth each of eight single sends).
 */
import type { LogWriter } from './log-writer.ts'
import type { Room, Round } from './room.ts'

export class Pump {
  readonly #writer: LogWriter
  readonly #rooms = new Set<Room>()
  #isRunning = false
  #timer: NodeJS.Timeout | null = null
  #immediate: NodeJS.Immediate | null = null
  #whenIdle: (() => void)[] = []

  constructor(writer: LogWriter) {
    this.#writer = writer
  }

  /** The room has something to do. */
  wake(room: Room): void {
    this.#rooms.add(room)
    if (!this.#isRunning) this.#schedule(this.#dueMs(room))
  }

  #schedule(waitMs: number): void {
    if (this.#immediate) return
    if (waitMs <= 0) {
      if (this.#timer) clearTimeout(this.#timer)
      this.#timer = null
      this.#immediate = setImmediate(() => {
        this.#immediate = null
        void this.#run()
      })
    } else {
      this.#timer ??= setTimeout(() => {
        this.#timer = null
        void this.#run()
      }, waitMs)
    }
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    const rounds = this.#begin()
    await this.#writer.append(rounds.flatMap(({ entries }) => entries))
    for (const round of rounds) this.#guarded(round.room, () => round.room.finish(round))
    this.#isRunning = false
    if (this.#rooms.size > 0) this.#schedule(this.#nextDueMs())
    else for (const resolve of this.#whenIdle.splice(0)) resolve()
  }

  /** First halves of all rooms that are ready and whose merge window has passed. */
  #begin(): Round[] {
    const rounds: Round[] = []
    for (const room of this.#rooms) {
      if (!room.isReady) this.#rooms.delete(room)
      else if (this.#dueMs(room) <= 0) {
        this.#rooms.delete(room)
        const round = this.#guarded(room, () => room.begin())
        if (round) rounds.push(round)
      }
    }
    return rounds
  }

  #dueMs(room: Room): number {
    return room.dueAt - performance.now()
  }

  #nextDueMs(): number {
    return Math.min(...Array.from(this.#rooms, (room) => this.#dueMs(room)))
  }

  /** A mistake of ours in one room must not end the work of all others: its people come back to a freshly loaded one. */
  #guarded<T>(room: Room, work: () => T): T | null {
    try {
      return work()
    } catch (error) {
      room.fail(error)
      return null
    }
  }

  /** Resolves when nothing that came so far waits for a round. */
  idle(): Promise<void> {
    if (!this.#isRunning && this.#rooms.size === 0) return Promise.resolve()
    return new Promise((resolve) => {
      this.#whenIdle.push(resolve)
    })
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#immediate) clearImmediate(this.#immediate)
  }
}
