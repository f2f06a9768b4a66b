import { useEffect, useState, useSyncExternalStore } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Page } from '../../ui/native/Layout.tsx'
import { Mark } from '../../ui/native/Mark.tsx'
import type { Workshop } from '../../workshop/workshop.ts'
import { RefusedPage } from '../../app/RefusedPage.tsx'

/** How long opening may take before the page says more, in milliseconds: a blocked WebSocket is named within five seconds (JOIN-7). */
const LONG_MS = 4500
/** A moment in which nothing is shown: most workshops are open by then. */
const BLINK_MS = 300

/** While board and proceedings are on their way. */
export function Opening({ workshop, isRoom }: { readonly workshop: Workshop; readonly isRoom: boolean }) {
  const words = useWords('shell')
  const saved = useSyncExternalStore(workshop.saved.subscribe, workshop.saved.get)
  const offset = useSyncExternalStore(workshop.clock.offsetMs.subscribe, workshop.clock.offsetMs.get)
  const [age, setAge] = useState<'new' | 'short' | 'long'>('new')
  useEffect(() => {
    const timers = [setTimeout(() => setAge('short'), BLINK_MS), setTimeout(() => setAge('long'), LONG_MS)]
    return () => timers.forEach(clearTimeout)
  }, [])
  if (saved.name === 'no_access') return <RefusedPage reason={saved.closeReason} />
  if (age === 'new') return null
  return (
    <Page width="narrow">
      <div className="stack" role="status">
        <Mark size={isRoom ? 52 : 28} />
        <p className="t-l">{words.opening}</p>
        {age === 'long' && (
          <>
            {/* The clock was answered over HTTP, so the server is there and only the socket is not. */}
            <p className="soft">
              {offset !== null
                ? words.socketBlocked
                : saved.name === 'offline'
                  ? words.openingOffline
                  : words.openingLong}
            </p>
            {!isRoom && (
              <p>
                <Button onClick={() => workshop.reconnectNow()}>{words.saved.tryNow}</Button>
              </p>
            )}
          </>
        )}
      </div>
    </Page>
  )
}
