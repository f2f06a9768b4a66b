import { useContext, useEffect, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { PagingContext, useArrowKeys } from '../../workshop/room/paging.ts'

/** How long the controls stay after the pointer moved, in milliseconds. */
const STAY_MS = 3000

export interface RoomControlsProps {
  readonly isDark: boolean
  readonly setDark: (isDark: boolean) => void
  readonly isToneOn: boolean
  readonly setTone: (isOn: boolean) => void
}

/** Pages, dark and full screen; in view only while a pointer moves or the keyboard is on them. */
export function RoomControls({ isDark, setDark, isToneOn, setTone }: RoomControlsProps) {
  const words = useWords('room')
  const paging = useContext(PagingContext)
  const { count, at, isHeld, own, setOwn } = paging
  useArrowKeys(paging)
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
  const turn = (step: 1 | -1) => setOwn({ page: at + step, sinceMs: null })
  return (
    <section className="room-controls" aria-label={words.controls} data-shown={isShown}>
      {count > 1 && (
        <>
          <Button small onClick={() => turn(-1)}>
            {words.previousPage}
          </Button>
          <Button small onClick={() => turn(1)}>
            {words.nextPage}
          </Button>
          <Button
            small
            pressed={isHeld}
            onClick={() => setOwn(own === null && !isHeld ? { page: at, sinceMs: null } : null)}
          >
            {words.holdPages}
          </Button>
        </>
      )}
      <Button small onClick={() => setDark(!isDark)}>
        {isDark ? words.light : words.dark}
      </Button>
      <Button small pressed={isToneOn} onClick={() => setTone(!isToneOn)}>
        {words.tone}
      </Button>
      {document.fullscreenEnabled && (
        <Button small onClick={() => void document.documentElement.requestFullscreen().catch(() => {})}>
          {words.fullScreen}
        </Button>
      )}
    </section>
  )
}
