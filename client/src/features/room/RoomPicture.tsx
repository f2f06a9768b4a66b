/** The room view in small, alive: what stands in it is what stands on the wall (ROOM). It takes the whole width it is given. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { LanguageContext, useWords } from '../../locale/use-words.ts'
import { IconContext } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { InsetContext } from '../../workshop/room/RoomMain.tsx'
import { type Paging, PagingContext, usePaging } from '../../workshop/room/paging.ts'
import { useSingleton } from '../../workshop/use-record.ts'
import { AsEverybodySees } from '../../workshop/workshop-context.tsx'
import { useCommand } from '../../workshop/use-workshop.ts'
import { RoomNotice } from './RoomNotice.tsx'
import { RoomContent } from './RoomView.tsx'
import './room.css'

/** What the layouts are made for, in px. */
const WIDTH = 1920
const HEIGHT = 1080
const icons = { weight: 'bold' } as const

export default function RoomPicture() {
  const words = useWords('room')
  const paging = usePaging()
  const { locale } = useSingleton('workshop')
  const language = useMemo(() => ({ language: locale, setLanguage: () => {} }), [locale])
  return (
    <>
      <Scaled label={words.picture}>
        <LanguageContext value={language}>
          <IconContext value={icons}>
            <PagingContext value={paging}>
              <InsetContext value={true}>
                <AsEverybodySees>
                  <div className="room room-inset room-surface" lang={locale}>
                    <RoomContent />
                    <RoomNotice />
                  </div>
                </AsEverybodySees>
              </InsetContext>
            </PagingContext>
          </IconContext>
        </LanguageContext>
      </Scaled>
      <PageButtons paging={paging} />
    </>
  )
}

/** A box of the screen's shape with its content scaled to fit; nothing in it can be reached, because it is a picture. */
function Scaled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.1)
  useEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setScale(entry.contentRect.width / WIDTH)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className="room-picture" role="img" aria-label={label}>
      <div
        inert
        aria-hidden="true"
        style={{ width: WIDTH, height: HEIGHT, transform: `scale(${String(scale)})` }}
      >
        {children}
      </div>
    </div>
  )
}

/** Which page stands on the wall, and the ways to turn and hold it (ROOM-4). */
function PageButtons({ paging: { count, at, isHeld } }: { readonly paging: Paging }) {
  const words = useWords('room')
  const send = useCommand()
  if (count < 2) return null
  const show = (page: number, held: boolean) => void send('set-room', { paging: { page, isHeld: held } })
  const shown = ((at % count) + count) % count
  return (
    <div className="room-pages row wrap" role="group" aria-label={words.pages}>
      <Button small onClick={() => show(at - 1, true)} aria-label={words.previousPage}>
        ◀
      </Button>
      <span className="nowrap">{words.page(shown + 1, count)}</span>
      <Button small onClick={() => show(at + 1, true)} aria-label={words.nextPage}>
        ▶
      </Button>
      <Button small pressed={isHeld} onClick={() => show(at, !isHeld)}>
        {words.holdPages}
      </Button>
    </div>
  )
}
