/** "Beamer ist an": the projector shows this console, so nothing private may stand on it. Kept on this device, so that a reload shows no note to the room. */
import { useCallback, useState } from 'react'

const storageKey = (workshopId: string): string => `servicewerkstatt.beamer.${workshopId}`

function read(workshopId: string): boolean {
  try {
    return localStorage.getItem(storageKey(workshopId)) === 'on'
  } catch {
    return false
  }
}

export function useBeamer(workshopId: string): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => read(workshopId))
  const set = useCallback(
    (next: boolean) => {
      setOn(next)
      try {
        if (next) localStorage.setItem(storageKey(workshopId), 'on')
        else localStorage.removeItem(storageKey(workshopId))
      } catch {
        // Storage is switched off: the choice holds until the page is closed.
      }
    },
    [workshopId],
  )
  return [isOn, set]
}
