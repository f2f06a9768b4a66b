import { useEffect, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'

/** How long the controls stay after the pointer moved, in milliseconds. */
const STAY_MS = 3000

export interface RoomControlsProps {
  readonly isDark: boolean
  readonly setDark: (isDark: boolean) => void
}

/** Dark and full screen; in view only while a pointer moves or the keyboard is on them. */
export function RoomControls({ isDark, setDark }: RoomControlsProps) {
  const words = useWords('room')
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      setShown(true)
      clearTimeout(timer)
      timer = setTimeout(() => setShown(false), STAY_MS)
    }
    window.addEventListener('pointermove', moved)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', moved)
    }
  }, [])
  return (
    <section className="room-controls" aria-label={words.controls} data-shown={isShown}>
      <Button small onClick={() => setDark(!isDark)}>
        {isDark ? words.light : words.dark}
      </Button>
      {document.fullscreenEnabled && (
        <Button small onClick={() => void document.documentElement.requestFullscreen().catch(() => {})}>
          {words.fullScreen}
        </Button>
      )}
    </section>
  )
}
