/**
 * While this person writes or drags, what others change on the board waits a moment and is then drawn together, at a time when no picture of the person's own is due:
 * a key comes first (CANV-12). Whoever only watches sees a change at once, and of many changes ten pictures a second. Only the drawing waits; the document itself
 * is always as new as the line.
 */

/** The hand rests after this; then everything is drawn as it comes. */
const AT_WORK_MS = 1000
/** Changes of others are gathered for so long; after that they come with the next picture of one's own. */
const LEAST_WAIT_MS = 200
/** No change waits longer, whether or not a key comes; with a picture of one's own that is late, `PICTURE_MS` more. */
const MOST_WAIT_MS = 350
/** For a hand at rest: from one drawing of what others do to the next. */
const BETWEEN_MS = 100
/** A picture that is due and does not come: the page is hidden. */
const PICTURE_MS = 100

type Listener = () => void

/** Keys that end an entry: what follows from them is wanted at once. */
const ENDING = new Set(['Enter', 'Tab', 'Escape'])

export class OthersInTurn {
  /** Whether what was told last was a change of this person's own. */
  isOwn = true
  readonly #held = new Set<Listener>()
  #isWatching = false
  #toldAt = -Infinity
  #workedAt = -Infinity
  #heldSince = 0
  #isPictureDue = false
  #timer: ReturnType<typeof setTimeout> | undefined

  /** A store's subscription whose changes by others come in turn. @returns ends it */
  follow(subscribe: (tell: (isOwn: boolean) => void) => () => void, listener: Listener): () => void {
    const stop = subscribe((isOwn) => {
      const wait = isOwn ? 0 : this.#waitingTime()
      if (wait > 0) return this.#hold(listener, wait)
      this.isOwn = isOwn
      if (!isOwn) this.#noteTold()
      listener()
    })
    return () => {
      stop()
      this.#held.delete(listener)
    }
  }

  /** Heeds the keys and the pointer of a page. @returns ends it */
  watch(page: Document): () => void {
    this.#isWatching = true
    const onKey = ({ key }: KeyboardEvent): void => {
      if (ENDING.has(key)) this.#rest()
      else this.#work()
    }
    const onPointer = ({ buttons }: PointerEvent): void => {
      if (buttons !== 0) this.#work()
    }
    const onInput = (): void => this.#work()
    const onPress = (): void => this.#rest()
    const options = { capture: true, passive: true }
    page.addEventListener('keydown', onKey, options)
    page.addEventListener('input', onInput, options)
    page.addEventListener('pointermove', onPointer, options)
    page.addEventListener('pointerdown', onPress, options)
    return () => {
      page.removeEventListener('keydown', onKey, options)
      page.removeEventListener('input', onInput, options)
      page.removeEventListener('pointermove', onPointer, options)
      page.removeEventListener('pointerdown', onPress, options)
      this.#isWatching = false
      this.#rest()
    }
  }

  /** Tells what is held now: for whoever is about to write and has to know what others did. */
  catchUp(): void {
    this.#tell()
  }

  #waitingTime(): number {
    if (!this.#isWatching) return 0
    const now = performance.now()
    return now - this.#workedAt < AT_WORK_MS ? MOST_WAIT_MS : this.#toldAt + BETWEEN_MS - now
  }

  /** Afterwards: one change tells many listeners, and they belong together. */
  #noteTold(): void {
    queueMicrotask(() => (this.#toldAt = performance.now()))
  }

  #work(): void {
    this.#workedAt = performance.now()
    if (this.#isPictureDue) return
    this.#isPictureDue = true
    // A task that is begun in a frame runs after the frame has been handed over.
    requestAnimationFrame(() => setTimeout(this.#afterPicture))
  }

  readonly #afterPicture = (): void => {
    this.#isPictureDue = false
    if (this.#held.size > 0 && performance.now() - this.#heldSince >= LEAST_WAIT_MS) this.#tell()
  }

  #rest(): void {
    this.#workedAt = -Infinity
    this.#toldAt = -Infinity
    this.#tell()
  }

  #hold(listener: Listener, wait: number): void {
    if (this.#held.size === 0) {
      this.#heldSince = performance.now()
      this.#timer = setTimeout(() => {
        if (this.#isPictureDue) this.#timer = setTimeout(this.#tell, PICTURE_MS)
        else this.#tell()
      }, wait)
    }
    this.#held.add(listener)
  }

  readonly #tell = (): void => {
    clearTimeout(this.#timer)
    const listeners = [...this.#held]
    this.#held.clear()
    if (listeners.length === 0) return
    this.isOwn = false
    this.#noteTold()
    for (const listener of listeners) listener()
  }
}

/** One for the page: there is one keyboard. */
export const othersInTurn = new OthersInTurn()
