/**
 * Asks the worker one question after another and remembers the answers by what was asked: the same inputs are never reckoned twice, and a question that nobody
 * waits for any more is not asked at all.
 */
import type { Answer, Question } from './messages.ts'

export interface Reckoner {
  /** Rejects when it cannot reckon at all. */
  ask(question: Question): Promise<Answer>
}

interface Waiting {
  readonly key: string
  readonly question: Question
  /** How many still want to know. */
  wanted: number
}

/** A page shows a handful of promises, each with a few variants; the oldest go first. */
const MOST_KNOWN = 200

export const keyOf = (question: Question): string => JSON.stringify(question)

export class PromiseChecks {
  readonly #reckoner: Reckoner
  readonly #known = new Map<string, Answer>()
  readonly #listeners = new Set<() => void>()
  #waiting: Waiting[] = []
  #isBusy = false

  constructor(reckoner: Reckoner) {
    this.#reckoner = reckoner
  }

  /** @returns undefined while it is not known yet */
  known(key: string): Answer | undefined {
    return this.#known.get(key)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @returns says that the answer is not wanted any more */
  want(question: Question, key: string): () => void {
    if (this.#known.has(key)) return () => {}
    let waiting = this.#waiting.find((other) => other.key === key)
    if (waiting) waiting.wanted += 1
    else {
      waiting = { key, question, wanted: 1 }
      this.#waiting.push(waiting)
      void this.#work()
    }
    const wanted = waiting
    return () => {
      wanted.wanted -= 1
    }
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    // Levers are many checks in one; the number that stands on screen comes before them.
    for (let next = this.#next(); next; next = this.#next()) {
      try {
        this.#remember(next.key, await this.#reckoner.ask(next.question))
      } catch {
        // It cannot be reckoned here: the page goes on saying that it is being reckoned, and no wrong number is shown.
      }
    }
    this.#isBusy = false
  }

  #next(): Waiting | undefined {
    this.#waiting = this.#waiting.filter(({ wanted }) => wanted > 0)
    const first = this.#waiting.findIndex(({ question }) => question.ask === 'check')
    return this.#waiting.splice(Math.max(0, first), 1)[0]
  }

  #remember(key: string, answer: Answer): void {
    if (this.#known.size >= MOST_KNOWN) {
      const [oldest] = this.#known.keys()
      if (oldest !== undefined) this.#known.delete(oldest)
    }
    this.#known.set(key, answer)
    for (const listener of this.#listeners) listener()
  }
}
