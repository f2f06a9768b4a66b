/**
 * Turns Yjs events into plain, frozen snapshots that keep their identity until their record changes, so that a list subscribes to ids and an
 * item to its own record. Each root map is observed from its first use on.
 */
import * as Y from 'yjs'
import { compareOrdered } from '../../domain/ordering.ts'
import type { RecordShape } from '../fields.ts'
import {
  shapeOf,
  singletonShape,
  type CollectionName,
  type RecordView,
  type SingletonName,
  type SingletonView,
} from '../schema.ts'
import { DELETED_AT, deepFreeze, orderKey, readYRecord, type YRecord } from '../yjs-record.ts'

/** @param isOwn by this document itself, not by others */
export type Listener = (isOwn: boolean) => void

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

/** Snapshots of one root map. */
class CollectionIndex {
  private readonly root: Y.Map<YRecord>
  private readonly shape: RecordShape
  private readonly snapshots = new Map<string, Readonly<Record<string, unknown>>>()
  private readonly recordListeners = new Map<string, Set<Listener>>()
  private readonly listeners = new Set<Listener>()
  private readonly idListeners = new Set<Listener>()
  private liveIds: readonly string[] | undefined
  private allRecords: readonly unknown[] | undefined
  private removedRecords: readonly unknown[] | undefined

  constructor(root: Y.Map<YRecord>, shape: RecordShape) {
    this.root = root
    this.shape = shape
    root.observeDeep(this.onEvents)
  }

  destroy(): void {
    this.root.unobserveDeep(this.onEvents)
  }

  ids(): readonly string[] {
    this.liveIds ??= Object.freeze(this.sortedIds())
    return this.liveIds
  }

  record(id: string): Readonly<Record<string, unknown>> | undefined {
    const cached = this.snapshots.get(id)
    if (cached) return cached
    const stored = this.root.get(id)
    if (!(stored instanceof Y.Map) || stored.get(DELETED_AT) != null) return undefined
    // The key decides, whatever somebody may have written into the record (WD1).
    const snapshot = deepFreeze({ ...readYRecord(this.shape, stored), id })
    this.snapshots.set(id, snapshot)
    return snapshot
  }

  all(): readonly unknown[] {
    this.allRecords ??= Object.freeze(this.ids().map((id) => this.record(id)))
    return this.allRecords
  }

  removed(): readonly unknown[] {
    this.removedRecords ??= Object.freeze(
      [...this.root.entries()]
        .flatMap(([id, stored]) =>
          stored instanceof Y.Map && stored.get(DELETED_AT) != null
            ? [{ id, ord: orderKey(stored), stored }]
            : [],
        )
        .toSorted(compareOrdered)
        .map(({ id, stored }) => deepFreeze({ ...readYRecord(this.shape, stored), id })),
    )
    return this.removedRecords
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  subscribeIds(listener: Listener): () => void {
    this.idListeners.add(listener)
    return () => this.idListeners.delete(listener)
  }

  subscribeRecord(id: string, listener: Listener): () => void {
    const listeners = this.recordListeners.get(id) ?? new Set()
    this.recordListeners.set(id, listeners)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.recordListeners.get(id) === listeners) this.recordListeners.delete(id)
    }
  }

  private sortedIds(): string[] {
    const found: { id: string; ord: string }[] = []
    for (const [id, stored] of this.root.entries()) {
      if (!(stored instanceof Y.Map) || stored.get(DELETED_AT) != null) continue
      found.push({ id, ord: orderKey(stored) })
    }
    return found.toSorted(compareOrdered).map((item) => item.id)
  }

  private readonly onEvents = (
    events: Y.YEvent<Y.AbstractType<unknown>>[],
    { local: isOwn }: Y.Transaction,
  ): void => {
    const changed = new Set<string>()
    let orderMayDiffer = false
    for (const event of events) {
      const id = event.path[0]
      if (id === undefined) {
        for (const key of event.keys.keys()) changed.add(key)
        orderMayDiffer = true
      } else {
        changed.add(String(id))
        const touchesOrder = event.path.length === 1 && (event.keys.has('ord') || event.keys.has(DELETED_AT))
        orderMayDiffer ||= touchesOrder
      }
    }
    for (const id of changed) this.snapshots.delete(id)
    this.allRecords = undefined
    this.removedRecords = undefined
    const idsDiffer = orderMayDiffer && this.refreshIds()
    for (const id of changed)
      for (const listener of [...(this.recordListeners.get(id) ?? [])]) listener(isOwn)
    if (idsDiffer) for (const listener of [...this.idListeners]) listener(isOwn)
    for (const listener of [...this.listeners]) listener(isOwn)
  }

  /** True when the list of ids is another one than before; an equal list keeps its identity. */
  private refreshIds(): boolean {
    const before = this.liveIds
    const next = this.sortedIds()
    if (before && isSame(before, next)) return false
    this.liveIds = Object.freeze(next)
    return true
  }
}

/** Snapshot of one root map that is a single record. */
class SingletonIndex {
  private readonly root: YRecord
  private readonly shape: RecordShape
  private readonly listeners = new Set<Listener>()
  private snapshot: Readonly<Record<string, unknown>> | undefined

  constructor(root: YRecord, shape: RecordShape) {
    this.root = root
    this.shape = shape
    root.observeDeep(this.onEvents)
  }

  destroy(): void {
    this.root.unobserveDeep(this.onEvents)
  }

  read(): Readonly<Record<string, unknown>> {
    this.snapshot ??= deepFreeze(readYRecord(this.shape, this.root))
    return this.snapshot
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private readonly onEvents = (_: unknown, { local: isOwn }: Y.Transaction): void => {
    this.snapshot = undefined
    for (const listener of [...this.listeners]) listener(isOwn)
  }
}

/** Typed, narrow reading of one document (board, proceedings or backstage). */
export class RecordIndex {
  private readonly doc: Y.Doc
  private readonly collections = new Map<CollectionName, CollectionIndex>()
  private readonly singletons = new Map<SingletonName, SingletonIndex>()

  constructor(doc: Y.Doc) {
    this.doc = doc
  }

  /** Ids of the records that are not deleted, in their order. */
  ids(name: CollectionName): readonly string[] {
    return this.collection(name).ids()
  }

  /** One record, or undefined when it is gone (or never was). */
  record<K extends CollectionName>(name: K, id: string): RecordView<K> | undefined {
    return this.collection(name).record(id) as RecordView<K> | undefined
  }

  /** All records in their order. */
  all<K extends CollectionName>(name: K): readonly RecordView<K>[] {
    return this.collection(name).all() as readonly RecordView<K>[]
  }

  /** Records that were removed and can be brought back, by the place they had. */
  removed<K extends CollectionName>(name: K): readonly RecordView<K>[] {
    return this.collection(name).removed() as readonly RecordView<K>[]
  }

  singleton<K extends SingletonName>(name: K): SingletonView<K> {
    return this.singletonIndex(name).read() as SingletonView<K>
  }

  /** Called after each change of anything in the collection. */
  subscribe(name: CollectionName, listener: Listener): () => void {
    return this.collection(name).subscribe(listener)
  }

  /** Called when records come, go or change their order. */
  subscribeIds(name: CollectionName, listener: Listener): () => void {
    return this.collection(name).subscribeIds(listener)
  }

  subscribeRecord(name: CollectionName, id: string, listener: Listener): () => void {
    return this.collection(name).subscribeRecord(id, listener)
  }

  subscribeSingleton(name: SingletonName, listener: Listener): () => void {
    return this.singletonIndex(name).subscribe(listener)
  }

  destroy(): void {
    for (const index of this.collections.values()) index.destroy()
    for (const index of this.singletons.values()) index.destroy()
    this.collections.clear()
    this.singletons.clear()
  }

  private collection(name: CollectionName): CollectionIndex {
    const found = this.collections.get(name)
    if (found) return found
    const made = new CollectionIndex(this.doc.getMap<YRecord>(name), shapeOf(name))
    this.collections.set(name, made)
    return made
  }

  private singletonIndex(name: SingletonName): SingletonIndex {
    const found = this.singletons.get(name)
    if (found) return found
    const made = new SingletonIndex(this.doc.getMap<unknown>(name), singletonShape(name))
    this.singletons.set(name, made)
    return made
  }
}
