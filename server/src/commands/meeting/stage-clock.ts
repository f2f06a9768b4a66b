/**
 * Moves that were announced happen by themselves, on the server's clock. One per workshop, in memory: after a restart the facilitators' console
 * carries out what is overdue.
 */
export interface StageClock {
  /** Runs `move` after this time, unless another one is planned or all is stopped before. */
  plan(workshopId: string, milliseconds: number, move: () => Promise<void>): void
  stop(): void
}

export function createStageClock(): StageClock {
  const timers = new Map<string, NodeJS.Timeout>()
  return {
    plan(workshopId, milliseconds, move) {
      clearTimeout(timers.get(workshopId))
      const timer = setTimeout(() => {
        timers.delete(workshopId)
        void move()
      }, milliseconds)
      timer.unref()
      timers.set(workshopId, timer)
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
