/**
 * Keeps rounds and mutations of one document apart: a mutation holds the gate, and while it does no round begins; a round
 * that is under way ends first.
 */
export class Gate {
  #holds = 0
  #isRoundUnderWay = false
  #whenIdle: (() => void)[] = []
  #whenCalm: (() => void)[] = []

  /** A round may begin. */
  get isOpen(): boolean {
    return this.#holds === 0 && !this.#isRoundUnderWay
  }

  /** Resolves when no round is under way; none begins until `release`. Every hold needs its release. */
  hold(): Promise<void> {
    this.#holds += 1
    return this.#isRoundUnderWay
      ? new Promise((resolve) => {
          this.#whenIdle.push(resolve)
        })
      : Promise.resolve()
  }

  release(): void {
    this.#holds -= 1
    if (this.#holds === 0) for (const resolve of this.#whenCalm.splice(0)) resolve()
  }

  beginRound(): void {
    this.#isRoundUnderWay = true
  }

  endRound(): void {
    this.#isRoundUnderWay = false
    for (const resolve of this.#whenIdle.splice(0)) resolve()
  }

  /** Resolves when nobody holds the gate: nothing uncommitted is in the document. */
  async calm(): Promise<void> {
    while (this.#holds > 0) {
      await new Promise<void>((resolve) => {
        this.#whenCalm.push(resolve)
      })
    }
  }
}
