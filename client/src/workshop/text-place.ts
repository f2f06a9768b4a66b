/** Names and reads a co-written text by its place. */
import { coText, type TextPlace } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { follow } from './use-record.ts'
import { documentOf } from './workshop.ts'
import { useDocuments } from './workshop-context.tsx'

/** One string per place, the same on every page; carets name their text with it. */
export function textKey(place: TextPlace): string {
  if ('singleton' in place) return `${place.singleton}/${place.field}`
  const owner = `${place.collection}/${place.id}`
  return 'inner' in place
    ? [owner, place.inner, place.innerId, place.field].filter(Boolean).join('/')
    : `${owner}/${place.field}`
}

export interface SharedText {
  /** For an editor; undefined when the record is gone. */
  readonly shared: Y.Text | undefined
  readonly text: string
}

/** The text at a place and its content, kept up to date. */
export function useSharedText(place: TextPlace): SharedText {
  const { board, indexes } = useDocuments()
  const key = textKey(place)
  // `place` is usually written anew with every render; its key says whether it is another one.
  const subscribe = useCallback(
    (listener: () => void) =>
      'singleton' in place
        ? follow(
            place.singleton,
            (tell) => indexes[documentOf(place.singleton)].subscribeSingleton(place.singleton, tell),
            listener,
          )
        : follow(
            place.collection,
            (tell) => indexes[documentOf(place.collection)].subscribeRecord(place.collection, place.id, tell),
            listener,
          ),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [indexes, key],
  )
  const text = useSyncExternalStore(subscribe, () => coText(board, place)?.toString() ?? '')
  return { shared: coText(board, place), text }
}
