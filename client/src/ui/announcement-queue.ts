/** What a screen reader is told, and how often. Pure: time comes in as an argument. */

/** Either a sentence, or a kind of event whose number is summed ("5 neue Karten"). */
export type Announcement = string | { kind: string; count: number; words: (count: number) => string }

/** At most one polite message in this time; what arrives meanwhile is combined (A11Y-4). */
export const POLITE_PAUSE_MS = 3000

export class AnnouncementQueue {
  #waiting: Announcement[] = []
  #lastMs = Number.NEGATIVE_INFINITY

  add(message: Announcement): void {
    if (typeof message === 'string') {
      if (!this.#waiting.includes(message)) this.#waiting.push(message)
      return
    }
    const same = this.#waiting.findIndex((other) => typeof other !== 'string' && other.kind === message.kind)
    const before = this.#waiting[same]
    if (before === undefined || typeof before === 'string') this.#waiting.push(message)
    else this.#waiting[same] = { ...message, count: before.count + message.count }
  }

  /** Milliseconds until something may be said, 0 = now, null = nothing waits. */
  waitMs(nowMs: number): number | null {
    if (this.#waiting.length === 0) return null
    return Math.max(0, this.#lastMs + POLITE_PAUSE_MS - nowMs)
  }

  /** Everything that waits as one text; empties the queue. */
  take(nowMs: number): string {
    const text = this.#waiting
      .map((message) => (typeof message === 'string' ? message : message.words(message.count)))
      .join(' ')
    this.#waiting = []
    this.#lastMs = nowMs
    return text
  }
}
