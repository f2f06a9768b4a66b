import { useCallback, useState } from 'react'

function read(key: string): boolean {
  try {
    return localStorage.getItem(key) === 'on'
  } catch {
    return false
  }
}

/** A choice of this device that survives a reload; off at first. Where storage is switched off it holds until the page is closed. */
export function useDeviceSwitch(name: string): readonly [boolean, (isOn: boolean) => void] {
  const key = `servicewerkstatt.${name}`
  const [isOn, setOn] = useState(() => read(key))
  const set = useCallback(
    (next: boolean) => {
      setOn(next)
      try {
        if (next) localStorage.setItem(key, 'on')
        else localStorage.removeItem(key)
      } catch {
        // Nothing to keep it in.
      }
    },
    [key],
  )
  return [isOn, set]
}
