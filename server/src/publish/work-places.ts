/** Places for heavy work, so that a room full of people who press one button does not take all cores. First come, first served. */
export class WorkPlaces {
  readonly #atOnce: number
  readonly #mostWaiting: number
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(limits: { readonly atOnce: number; readonly mostWaiting: number }) {
    this.#atOnce = limits.atOnce
    this.#mostWaiting = limits.mostWaiting
  }

  /** Waits for a place. @returns the function that gives it back; null when too many wait already */
  async enter(): Promise<(() => void) | null> {
    if (this.#running >= this.#atOnce) {
      if (this.#waiting.length >= this.#mostWaiting) return null
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else this.#running += 1
    let hasLeft = false
    return () => {
      if (hasLeft) return
      hasLeft = true
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}
