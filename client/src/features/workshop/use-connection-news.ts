import { useEffect, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSavedState } from '../../workshop/use-workshop.ts'

/** A hiccup shorter than this is not worth an interruption, in milliseconds. */
const WORTH_SAYING_MS = 2000

/** Says aloud when the connection goes and comes, and when the board is frozen; the words in the bar show it anyway. */
export function useConnectionNews(): void {
  const words = useWords('shell').saved
  const announce = useAnnounce()
  const { name, keptOnDevice } = useSavedState()
  const told = useRef<'offline' | 'frozen' | null>(null)

  useEffect(() => {
    if (name === 'offline') {
      const timer = setTimeout(() => {
        told.current = 'offline'
        announce(keptOnDevice ? words.lost : words.lostPageOnly, 'assertive')
      }, WORTH_SAYING_MS)
      return () => clearTimeout(timer)
    }
    if (name === 'frozen' && told.current !== 'frozen') {
      told.current = 'frozen'
      announce(words.frozen)
    } else if (name === 'saved' && told.current !== null) {
      announce(told.current === 'offline' ? words.back : words.unfrozen)
      told.current = null
    }
  }, [name, keptOnDevice, announce, words])
}
