/**
 * Reading the documents. A list subscribes to ids, an item to its own record, so that one change renders one item. Everything returned is
 * plain, frozen, and the same object until it changes.
 */
import type {
  CollectionName,
  RecordView,
  SingletonName,
  SingletonView,
} from '@servicewerkstatt/shared/document/schema.ts'
import { useCallback, useSyncExternalStore } from 'react'
import { othersInTurn } from './others-in-turn.ts'
import { documentOf } from './workshop.ts'
import { useDocuments } from './workshop-context.tsx'

const useIndex = (name: CollectionName | SingletonName) => useDocuments().indexes[documentOf(name)]

/** Subscribes a screen to a collection or a single record. What follows from commands stands in the other documents and is wanted at once; the board is what many write. */
export const follow = (
  name: CollectionName | SingletonName,
  subscribe: (tell: (isOwn: boolean) => void) => () => void,
  listener: () => void,
): (() => void) =>
  documentOf(name) === 'board' ? othersInTurn.follow(subscribe, listener) : subscribe(listener)

/** One record, or undefined when it is gone. `id` may be null, for "nothing chosen". */
export function useRecord<K extends CollectionName>(name: K, id: string | null): RecordView<K> | undefined {
  const index = useIndex(name)
  const subscribe = useCallback(
    (listener: () => void) =>
      id === null ? () => {} : follow(name, (tell) => index.subscribeRecord(name, id, tell), listener),
    [index, name, id],
  )
  return useSyncExternalStore(subscribe, () => (id === null ? undefined : index.record(name, id)))
}

/** Ids of the records in their order. Renders when records come, go or move, not when one of them changes. */
export function useIds(name: CollectionName): readonly string[] {
  const index = useIndex(name)
  const subscribe = useCallback(
    (listener: () => void) => follow(name, (tell) => index.subscribeIds(name, tell), listener),
    [index, name],
  )
  return useSyncExternalStore(subscribe, () => index.ids(name))
}

/** All records in their order. Renders with every change in the collection: for overviews and derived values. */
export function useAll<K extends CollectionName>(name: K): readonly RecordView<K>[] {
  const index = useIndex(name)
  const subscribe = useCallback(
    (listener: () => void) => follow(name, (tell) => index.subscribe(name, tell), listener),
    [index, name],
  )
  return useSyncExternalStore(subscribe, () => index.all(name))
}

/** Records that were removed and can be brought back. */
export function useRemoved<K extends CollectionName>(name: K): readonly RecordView<K>[] {
  const index = useIndex(name)
  const subscribe = useCallback(
    (listener: () => void) => follow(name, (tell) => index.subscribe(name, tell), listener),
    [index, name],
  )
  return useSyncExternalStore(subscribe, () => index.removed(name))
}

export function useSingleton<K extends SingletonName>(name: K): SingletonView<K> {
  const index = useIndex(name)
  const subscribe = useCallback(
    (listener: () => void) => follow(name, (tell) => index.subscribeSingleton(name, tell), listener),
    [index, name],
  )
  return useSyncExternalStore(subscribe, () => index.singleton(name))
}
