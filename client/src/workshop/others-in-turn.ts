/**
 * While this person writes or drags, what others change on the board waits a moment and is then drawn together, at a time when no picture of the person's own is due:
 * a key comes first (CANV-12). Only the drawing waits; the document itself is always as new as the line.
 */

/** The hand rests after this; then everything is drawn as it comes. */
const AT_WORK_MS = 1000
/** Changes of others are gathered for so long; after that they come with the next picture of one's own. */
const LEAST_WAIT_MS = 120
/** No change waits longer, whether or not a key comes. */
const MOST_WAIT_MS = 300
/** A picture that is due and does not come: the page is hidden. */
const PICTURE_MS = 100

type Listener = () => void

/** Keys that end an entry: what follows from them is wanted at once. */
const ENDING = new Set(['Enter', 'Tab', 'Escape'])

export class OthersInTurn {
  /** Whether what was told last was a change of this person's own. */
  isOwn = true
  readonly #held = new Set<Listener>()
  #workedAt = -Infinity
  #heldSince = 0
  #isPictureDue = false
  #timer: ReturnType<typeof setTimeout> | undefined

  /** A store's subscription whose changes by others come in turn. @returns ends it */
  follow(subscribe: (tell: (isOwn: boolean) => void) => () => void, listener: Listener): () => void {
    const stop = subscribe((isOwn) => {
      if (isOwn || !this.#isAtWork()) {
        this.isOwn = isOwn
        listener()
      } else this.#hold(listener)
    })
    return () => {
      stop()
      this.#held.delete(listener)
    }
  }

  /** Heeds the keys and the pointer of a page. @returns ends it */
  watch(page: Document): () => void {
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
      this.#rest()
    }
  }

  #isAtWork(): boolean {
    return performance.now() - this.#workedAt < AT_WORK_MS
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
    this.#tell()
  }

  #hold(listener: Listener): void {
    if (this.#held.size === 0) {
      this.#heldSince = performance.now()
      this.#timer = setTimeout(() => {
        if (this.#isPictureDue) this.#timer = setTimeout(this.#tell, PICTURE_MS)
        else this.#tell()
      }, MOST_WAIT_MS)
    }
    this.#held.add(listener)
  }

  readonly #tell = (): void => {
    clearTimeout(this.#timer)
    const listeners = [...this.#held]
    this.#held.clear()
    if (listeners.length > 0) this.isOwn = false
    for (const listener of listeners) listener()
  }
}

/** One for the page: there is one keyboard. */
export const othersInTurn = new OthersInTurn()
