/** Turning pages by hand: a room that talks about one page must be able to hold it. */
import { createContext, useCallback, useEffect, useMemo, useState } from 'react'

export interface Paging {
  /** Pages stay until somebody lets them turn by themselves again. */
  readonly isHeld: boolean
  /** How far somebody has turned by hand, forwards and back. */
  readonly turns: number
  /** Pages of what is shown now. */
  readonly count: number
  readonly setHeld: (isHeld: boolean) => void
  /** Turns one page and holds there. */
  readonly turn: (step: 1 | -1) => void
  readonly setCount: (count: number) => void
}

const nothing = () => {}

export const PagingContext = createContext<Paging>({
  isHeld: false,
  turns: 0,
  count: 0,
  setHeld: nothing,
  turn: nothing,
  setCount: nothing,
})

/** The paging of one room view; the arrow keys turn as well. */
export function usePaging(): Paging {
  const [isHeld, setHeld] = useState(false)
  const [turns, setTurns] = useState(0)
  const [count, setCount] = useState(0)
  const turn = useCallback((step: 1 | -1) => {
    setHeld(true)
    setTurns((now) => now + step)
  }, [])
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight' || key === 'PageDown') turn(1)
      if (key === 'ArrowLeft' || key === 'PageUp') turn(-1)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [turn])
  return useMemo(() => ({ isHeld, turns, count, setHeld, turn, setCount }), [isHeld, turns, count, turn])
}
