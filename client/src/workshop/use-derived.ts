/** A value made from a whole collection that renders only when the value itself is another one: for lists, counts and links. */
import type { CollectionName, RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { follow } from './use-record.ts'
import { useDocuments } from './workshop-context.tsx'
import { documentOf } from './workshop.ts'

/** Remembers the last value, so that the same records give the same one. */
function createReader<R, T>(
  readAll: () => readonly R[],
  derive: (records: readonly R[]) => T,
  isSame: (a: T, b: T) => boolean,
): () => T {
  let last: { readonly records: readonly R[]; readonly value: T } | undefined
  return () => {
    const records = readAll()
    if (last?.records === records) return last.value
    const next = derive(records)
    last = { records, value: last && isSame(last.value, next) ? last.value : next }
    return last.value
  }
}

/**
 * @param derive keep its identity (module level or useCallback); called once per change of the collection
 * @param isSame says whether a newly made value says the same as the last one; then the last one stays
 */
export function useDerived<K extends CollectionName, T>(
  name: K,
  derive: (records: readonly RecordView<K>[]) => T,
  isSame: (a: T, b: T) => boolean = Object.is,
): T {
  const { indexes } = useDocuments()
  const index = indexes[documentOf(name)]
  const subscribe = useCallback(
    (listener: () => void) => follow(name, (tell) => index.subscribe(name, tell), listener),
    [index, name],
  )
  const read = useMemo(
    () => createReader(() => index.all(name), derive, isSame),
    [index, name, derive, isSame],
  )
  return useSyncExternalStore(subscribe, read)
}

/** Two lists with the same members in the same order; snapshots keep their identity until their record changes. */
export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

/** Every record carries its id (WD1); the type of a collection that is not known yet only does not show it. */
const idOf = (record: unknown): string => (record as { readonly id: string }).id

/** Names of fields that hold an id. */
type RefField<K extends CollectionName> = {
  [F in keyof RecordView<K>]-?: Exclude<RecordView<K>[F], null | undefined> extends string ? F : never
}[keyof RecordView<K>]

/** Records that name an owner (`useRecordsOf('targets', 'agreementId', id)`), in their order; renders when one of them changes. */
export function useRecordsOf<K extends CollectionName>(
  name: K,
  field: RefField<K>,
  ownerId: string | null,
): readonly RecordView<K>[] {
  const derive = useCallback(
    (records: readonly RecordView<K>[]) => records.filter((record) => record[field] === ownerId),
    [field, ownerId],
  )
  return useDerived(name, derive, sameList)
}

/** The same, but only their ids: renders when records come, go, move or change their owner. */
export function useIdsOf<K extends CollectionName>(
  name: K,
  field: RefField<K>,
  ownerId: string | null,
): readonly string[] {
  const derive = useCallback(
    (records: readonly RecordView<K>[]) => records.filter((record) => record[field] === ownerId).map(idOf),
    [field, ownerId],
  )
  return useDerived(name, derive, sameList)
}
