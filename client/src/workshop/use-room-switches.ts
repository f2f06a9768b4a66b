/** What facilitators set for the room view, and what they have hidden from everybody. */
import type { RunRoom } from '@servicewerkstatt/shared/document/records/run.ts'
import { useCallback, useMemo } from 'react'
import { useSingleton } from './use-record.ts'

export const useRoomSwitches = (): RunRoom => useSingleton('run').room

/** Tells whether a thing was hidden with one press; such things stand on no screen but the facilitators'. */
export function useIsHidden(): (collection: string, id: string) => boolean {
  const { hidden } = useRoomSwitches()
  const keys = useMemo(() => new Set(hidden.map(({ type, id }) => `${type} ${id}`)), [hidden])
  return useCallback((collection, id) => keys.has(`${collection} ${id}`), [keys])
}
