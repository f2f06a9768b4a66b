/**
 * Light, dark or as the device says, and strong contrast. Kept per device; `public/theme.js` sets the same
 * attributes before the first paint, so that a page never flashes in the wrong colours.
 */
import { useCallback, useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

const themeKey = 'servicewerkstatt.theme'
const contrastKey = 'servicewerkstatt.contrast'
const listeners = new Set<() => void>()

/** An attribute of <html> that is also remembered; null removes both. */
function keep(attribute: 'data-theme' | 'data-contrast', key: string, value: string | null): void {
  if (value === null) document.documentElement.removeAttribute(attribute)
  else document.documentElement.setAttribute(attribute, value)
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const shownTheme = (): Theme => {
  const attribute = document.documentElement.getAttribute('data-theme')
  return attribute === 'light' || attribute === 'dark' ? attribute : 'system'
}
const shownContrast = (): boolean => document.documentElement.getAttribute('data-contrast') === 'more'

export function useTheme(): {
  theme: Theme
  setTheme: (theme: Theme) => void
  strongContrast: boolean
  setStrongContrast: (strong: boolean) => void
} {
  const theme = useSyncExternalStore(subscribe, shownTheme)
  const strongContrast = useSyncExternalStore(subscribe, shownContrast)
  const setTheme = useCallback(
    (next: Theme) => keep('data-theme', themeKey, next === 'system' ? null : next),
    [],
  )
  const setStrongContrast = useCallback(
    (strong: boolean) => keep('data-contrast', contrastKey, strong ? 'more' : null),
    [],
  )
  return { theme, setTheme, strongContrast, setStrongContrast }
}
