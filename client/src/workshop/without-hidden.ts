/**
 * The board as everybody but facilitators sees it: what was hidden with one press (`run.room.hidden`) is not there. Every screen reads through this, so no
 * list can forget it. The things themselves stay on the board.
 */
import { type Listener, RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type {
  CollectionName,
  RecordView,
  SingletonName,
  SingletonView,
} from '@servicewerkstatt/shared/document/schema.ts'
import * as Y from 'yjs'

type Hidden = ReadonlyMap<string, ReadonlySet<string>>

/** Filtered lists keep their identity until their source or what is hidden changes. */
interface Kept {
  readonly source: readonly unknown[]
  readonly hidden: Hidden
  readonly shown: readonly unknown[]
}

/** Every record carries its id (WD1); the type of a collection that is not known yet does not show it. */
const idOf = (record: unknown): string => (record as { readonly id: string }).id

export class WithoutHidden extends RecordIndex {
  readonly #board: RecordIndex
  readonly #listeners = new Set<Listener>()
  readonly #kept = new Map<string, Kept>()
  #key = ''
  #hidden: Hidden = new Map()

  constructor(board: RecordIndex, proceedings: RecordIndex) {
    super(new Y.Doc())
    this.#board = board
    const look = (): boolean => {
      const { hidden } = proceedings.singleton('run').room
      const key = JSON.stringify(hidden)
      if (key === this.#key) return false
      this.#key = key
      const byType = Map.groupBy(hidden, ({ type }) => type)
      this.#hidden = new Map(
        Array.from(byType, ([type, things]) => [type, new Set(things.map(({ id }) => id))]),
      )
      return true
    }
    look()
    proceedings.subscribeSingleton('run', () => {
      // At once, as if it were one's own: what is hidden may hurt somebody.
      if (look()) for (const listener of [...this.#listeners]) listener(true)
    })
  }

  #filtered<T>(
    slot: string,
    name: CollectionName,
    source: readonly T[],
    idOf: (item: T) => string,
  ): readonly T[] {
    const gone = this.#hidden.get(name)
    if (!gone) return source
    const kept = this.#kept.get(slot)
    if (kept?.source === source && kept.hidden === this.#hidden) return kept.shown as readonly T[]
    const shown = Object.freeze(source.filter((item) => !gone.has(idOf(item))))
    this.#kept.set(slot, { source, hidden: this.#hidden, shown })
    return shown
  }

  #also(stop: () => void, listener: Listener): () => void {
    // Each subscription is told by itself, also where two share one function.
    const own: Listener = (isOwn) => listener(isOwn)
    this.#listeners.add(own)
    return () => {
      this.#listeners.delete(own)
      stop()
    }
  }

  override ids(name: CollectionName): readonly string[] {
    return this.#filtered(`ids ${name}`, name, this.#board.ids(name), (id) => id)
  }

  override record<K extends CollectionName>(name: K, id: string): RecordView<K> | undefined {
    return this.#hidden.get(name)?.has(id) ? undefined : this.#board.record(name, id)
  }

  override all<K extends CollectionName>(name: K): readonly RecordView<K>[] {
    return this.#filtered(`all ${name}`, name, this.#board.all(name), idOf)
  }

  override singleton<K extends SingletonName>(name: K): SingletonView<K> {
    return this.#board.singleton(name)
  }

  override subscribe(name: CollectionName, listener: Listener): () => void {
    return this.#also(this.#board.subscribe(name, listener), listener)
  }

  override subscribeIds(name: CollectionName, listener: Listener): () => void {
    return this.#also(this.#board.subscribeIds(name, listener), listener)
  }

  override subscribeRecord(name: CollectionName, id: string, listener: Listener): () => void {
    return this.#also(this.#board.subscribeRecord(name, id, listener), listener)
  }

  override subscribeSingleton(name: SingletonName, listener: Listener): () => void {
    return this.#board.subscribeSingleton(name, listener)
  }
}
