import { useEffect, useState } from 'react'

const storageKey = 'servicewerkstatt.room-theme'

function readChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'dark'
  } catch {
    return false
  }
}

/** Light is the room's default, whatever the device says; dark suits a blacked-out room. Kept apart from the theme of the person on this device. */
export function useRoomTheme(): { readonly isDark: boolean; readonly setDark: (isDark: boolean) => void } {
  const [isDark, setShown] = useState(readChoice)
  useEffect(() => {
    const root = document.documentElement
    const before = root.getAttribute('data-theme')
    root.setAttribute('data-theme', isDark ? 'dark' : 'light')
    return () => {
      if (before === null) root.removeAttribute('data-theme')
      else root.setAttribute('data-theme', before)
    }
  }, [isDark])
  return {
    isDark,
    setDark(next) {
      setShown(next)
      try {
        localStorage.setItem(storageKey, next ? 'dark' : 'light')
      } catch {
        // Storage is switched off: the choice holds until the page is closed.
      }
    },
  }
}
