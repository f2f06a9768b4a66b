/**
 * Works off the inboxes of all rooms in rounds: apply everything that came, log it in one transaction for all rooms, then
 * send. A lone update leaves at once; what comes within some milliseconds after a round waits for their end, so that
 * many small updates become one message (eight merged cost a ninth each of eight single sends).
 */
import type { LogWriter } from './log-writer.ts'
import type { Room, Round } from './room.ts'

/** Runs begin at least so far apart: with many busy rooms one commit serves several of them. A run after a pause waits for nothing. */
const RUNS_APART_MS = 2

export class Pump {
  readonly #writer: LogWriter
  readonly #rooms = new Set<Room>()
  #isRunning = false
  /** When the last run began, in milliseconds of `performance.now()`. */
  #ranAt = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | null = null
  /** When the timer ends, in milliseconds of `performance.now()`. */
  #timerAt = 0
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

  #schedule(dueMs: number): void {
    if (this.#immediate) return
    const waitMs = Math.max(dueMs, this.#ranAt + RUNS_APART_MS - performance.now())
    if (waitMs <= 0) {
      this.#clearTimer()
      this.#immediate = setImmediate(() => {
        this.#immediate = null
        void this.#run()
      })
      return
    }
    const runAt = performance.now() + waitMs
    // A room that gathers for long must not hold back one that is due before.
    if (this.#timer && this.#timerAt <= runAt) return
    this.#clearTimer()
    this.#timerAt = runAt
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#run()
    }, Math.ceil(waitMs))
  }

  #clearTimer(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    this.#ranAt = performance.now()
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
    this.#clearTimer()
    if (this.#immediate) clearImmediate(this.#immediate)
  }
}
