/**
 * Seeing where others work, and being seen, in the picture of a process (CANV-11). Off until somebody switches it on, on this device; both ways at
 * once, so that nobody watches unseen. In stages that show no carets it is off for everybody (rule R11).
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Chosen } from '../../canvas/chosen.ts'
import type { OthersLayerProps } from '../../canvas/OthersLayer.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useCaretsShown } from '../../workshop/use-carets-shown.ts'
import { usePresenceChannel } from '../../workshop/use-presence.ts'
import { personName } from '../../workshop/use-workshop.ts'

const STORAGE_KEY = 'servicewerkstatt.others-in-map'

function readSwitch(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'on'
  } catch {
    return false
  }
}

export interface OthersInMap {
  readonly isOn: boolean
  /** Why it cannot be switched on now. */
  readonly isHiddenByStage: boolean
  readonly setOn: (isOn: boolean) => void
  /** For the picture; null while it is off. */
  readonly shown: Omit<OthersLayerProps, 'layout'> | null
  /** Tells the others where the pointer is, in canvas units; null when it has left. */
  readonly point: (at: { readonly x: number; readonly y: number } | null) => void
}

export function useOthersInMap(processId: string, chosen: Chosen): OthersInMap {
  const presence = usePresenceChannel()
  const isAllowed = useCaretsShown()
  const [isWanted, setWanted] = useState(readSwitch)
  /** Not state: the pointer moves all the time, and nothing on this page shows it. */
  const at = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const participants = useAll('participants')
  const isOn = isWanted && isAllowed

  const tell = useCallback(() => {
    presence.showMap(isOn ? { processId, nodes: [...chosen.nodes], at: at.current } : null)
  }, [presence, isOn, processId, chosen])
  useEffect(tell, [tell])
  useEffect(() => () => presence.showMap(null), [presence])

  const people = useMemo(
    () =>
      new Map(
        participants.map((person) => [
          person.id,
          { name: personName(person), isGuest: person.role === 'stakeholder' },
        ]),
      ),
    [participants],
  )
  const personOf = useCallback((id: string) => people.get(id) ?? null, [people])
  const shown = useMemo(
    () => (isOn ? { processId, maps: presence.maps, personOf } : null),
    [isOn, processId, presence, personOf],
  )
  const setOn = (next: boolean): void => {
    setWanted(next)
    try {
      localStorage.setItem(STORAGE_KEY, next ? 'on' : 'off')
    } catch {
      // It holds until the page is left.
    }
  }
  const point = useCallback<OthersInMap['point']>(
    (next) => {
      at.current = next
      if (isOn) tell()
    },
    [isOn, tell],
  )
  return { isOn, isHiddenByStage: !isAllowed, setOn, shown, point }
}
