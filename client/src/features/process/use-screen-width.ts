import { useSyncExternalStore } from 'react'

/** Phones: the picture is for looking there. The same width as in canvas.css. */
const PHONE = '(max-width: 720px)'
/** Below this, a table of nine columns does not fit. */
const FEW_COLUMNS = '(max-width: 1000px)'

const list = (query: string): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia(query) : undefined

function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = list(query)
      media?.addEventListener('change', listener)
      return () => media?.removeEventListener('change', listener)
    },
    () => list(query)?.matches ?? false,
  )
}

export interface ScreenWidth {
  readonly isPhone: boolean
  readonly hasColumns: boolean
}

/** What the width of the screen allows. */
export function useScreenWidth(): ScreenWidth {
  const isPhone = useMatches(PHONE)
  const hasColumns = !useMatches(FEW_COLUMNS)
  return { isPhone, hasColumns }
}
