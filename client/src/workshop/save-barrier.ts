/**
 * Knows whether everything written on this page is durable on the server. Only the echo of a barrier says so (docs/protocol.md): a change
 * counts as saved when a barrier that was sent after it has come back on the same connection.
 */
export class SaveBarrier {
  #edits = 0
  #confirmedEdits = 0
  #number = 0
  /** The one barrier under way, with the number of edits it stands for. */
  #pending: { readonly number: number; readonly edits: number } | null = null
  #hasEcho = false

  /** True while something of this page is not known to be durable. */
  get hasUnsaved(): boolean {
    return this.#edits > this.#confirmedEdits
  }

  /** True once the server has answered a barrier on this page at all. */
  get hasEcho(): boolean {
    return this.#hasEcho
  }

  /** Something was written here. */
  edited(): void {
    this.#edits += 1
  }

  /** The first barrier of a connection. It tells the server that the page is ours, and confirms no edit: what was written offline follows it. */
  greet(): number {
    return this.#send(this.#confirmedEdits)
  }

  /**
   * The number of the barrier to send now, or null when one is under way or nothing waits. Call it only when all edits so far have been handed
   * to the connection.
   */
  next(): number | null {
    return this.#pending !== null || !this.hasUnsaved ? null : this.#send(this.#edits)
  }

  #send(edits: number): number {
    this.#number += 1
    this.#pending = { number: this.#number, edits }
    return this.#number
  }

  /** @returns true when the echo was the one that was waited for */
  echoed(number: number): boolean {
    if (this.#pending?.number !== number) return false
    this.#confirmedEdits = this.#pending.edits
    this.#pending = null
    this.#hasEcho = true
    return true
  }

  /** The connection is gone, and with it the barrier under way. */
  disconnected(): void {
    this.#pending = null
  }
}
