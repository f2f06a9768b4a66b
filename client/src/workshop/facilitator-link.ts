/**
 * The facilitators' link of workshops that this page has just opened, or has just given a new one. The server tells it once and keeps its hash alone; here it
 * is in the memory of this page until somebody has put it away, and nowhere else.
 */
import { useSyncExternalStore } from 'react'
import { createStore } from './store.ts'

const told = createStore<ReadonlyMap<string, string>>(new Map())

/** @param link the whole address; null: it has been put away */
export function tellFacilitatorLink(workshopId: string, link: string | null): void {
  const next = new Map(told.get())
  if (link === null) next.delete(workshopId)
  else next.set(workshopId, link)
  told.set(next)
}

/** Null when the server has to be asked for a new one. */
export const useFacilitatorLink = (workshopId: string): string | null =>
  useSyncExternalStore(told.subscribe, () => told.get().get(workshopId) ?? null)
