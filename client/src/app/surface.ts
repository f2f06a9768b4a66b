import { useLayoutEffect } from 'react'

/** Puts the page on the room's scale (tokens of 1080p) while the component is mounted. */
export function useRoomSurface(): void {
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-surface', 'room')
    return () => document.documentElement.removeAttribute('data-surface')
  }, [])
}
