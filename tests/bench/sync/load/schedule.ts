/** Makes people act at a steady rate each, with some chance in every pause, so that they do not act in step. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Person } from './person.ts'

/** How far one look at the clock lies from the next; times are taken when something is really sent. */
const TICK_MS = 1

interface Due {
  person: Person
  updateAt: number
  moveAt: number
}

export interface Pace {
  /** Of each person. */
  updatesPerSecond: number
  movesPerSecond: number
}

export class Schedule {
  readonly #pace: Pace
  readonly #random: () => number
  readonly #due: Due[]
  updates = 0
  moves = 0

  constructor(people: readonly Person[], pace: Pace, random: () => number) {
    this.#pace = pace
    this.#random = random
    const now = performance.now()
    this.#due = people.map((person) => ({
      person,
      updateAt: now + this.#pause(pace.updatesPerSecond) * random(),
      moveAt: now + this.#pause(pace.movesPerSecond) * random(),
    }))
  }

  #pause(perSecond: number): number {
    return perSecond === 0 ? Number.POSITIVE_INFINITY : (1000 / perSecond) * (0.5 + this.#random())
  }

  async run(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds
    while (performance.now() < end) {
      this.#tick(performance.now())
      await sleep(TICK_MS)
    }
  }

  #tick(now: number): void {
    for (const due of this.#due) {
      if (due.updateAt <= now) {
        due.person.type()
        due.updateAt += this.#pause(this.#pace.updatesPerSecond)
        this.updates += 1
      }
      if (due.moveAt <= now) {
        due.person.move()
        due.moveAt += this.#pause(this.#pace.movesPerSecond)
        this.moves += 1
      }
    }
  }
}
