/**
 * Works off the inboxes of all rooms in rounds: apply everything that came, log it in one transaction for all rooms, then
 * send. A lone update leaves at once; what comes within the merge window after a round waits for the end of the window, so
 * that many small updates become one message (eight merged cost a ninth each of eight single sends).
 */
import type { LogWriter } from './log-writer.ts'
import type { Room, Round } from './room.ts'

const MERGE_WINDOW_MS = 4

export class Pump {
  readonly #writer: LogWriter
  readonly #rooms = new Set<Room>()
  #isRunning = false
  #timer: NodeJS.Timeout | null = null
  #immediate: NodeJS.Immediate | null = null

  constructor(writer: LogWriter) {
    this.#writer = writer
  }

  /** The room has something to do. */
  wake(room: Room): void {
    this.#rooms.add(room)
    if (!this.#isRunning) this.#schedule(room.lastRoundAt + MERGE_WINDOW_MS - performance.now())
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
    const now = performance.now()
    const rounds: Round[] = []
    let nextDueMs = Infinity
    for (const room of this.#rooms) {
      const dueMs = room.lastRoundAt + MERGE_WINDOW_MS - now
      if (!room.isReady) this.#rooms.delete(room)
      else if (dueMs > 0) nextDueMs = Math.min(nextDueMs, dueMs)
      else {
        this.#rooms.delete(room)
        const round = room.begin()
        if (round) rounds.push(round)
      }
    }
    await this.#writer.append(rounds.flatMap(({ entries }) => entries))
    for (const round of rounds) round.room.finish(round)
    this.#isRunning = false
    for (const room of this.#rooms) {
      nextDueMs = Math.min(nextDueMs, room.lastRoundAt + MERGE_WINDOW_MS - performance.now())
    }
    if (this.#rooms.size > 0) this.#schedule(nextDueMs)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#immediate) clearImmediate(this.#immediate)
  }
}
