import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type Announcement, AnnouncementQueue } from './announcement-queue.ts'

export type Announce = (message: Announcement, how?: 'polite' | 'assertive') => void

const AnnounceContext = createContext<Announce | null>(null)

/**
 * Gives `announce(message, how?)`. Assertive only for a lost connection and for "Zeit um".
 * A message with `kind` and `count` is summed: `{ kind: 'cards', count: 1, words: (n) => `${n} neue Karten` }`.
 */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext)
  if (!announce) throw new Error('useAnnounce needs an AnnouncerProvider above it')
  return announce
}

/** A no-break space at the end makes a repeated sentence a change, so that it is read again. */
const asNews = (text: string, before: string) => (text === before ? `${text}\u00a0` : text)

type Turn = {
  queue: AnnouncementQueue
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Says what waits, now or when the pause since the last message is over. */
function takeTurn(turn: Turn, say: (text: string) => void): void {
  turn.timer = undefined
  const waitMs = turn.queue.waitMs(performance.now())
  if (waitMs === null) return
  if (waitMs > 0) turn.timer = setTimeout(takeTurn, waitMs, turn, say)
  else say(turn.queue.take(performance.now()))
}

/** The app's two live regions. Once, at the root; libraries' own regions are silenced in favour of this one. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [polite, setPolite] = useState('')
  const [assertive, setAssertive] = useState('')
  const turn = useRef<Turn>({ queue: new AnnouncementQueue(), timer: undefined })

  const announce = useCallback<Announce>((message, how = 'polite') => {
    if (how === 'assertive') {
      const text = typeof message === 'string' ? message : message.words(message.count)
      setAssertive((before) => asNews(text, before))
      return
    }
    turn.current.queue.add(message)
    // A turn later, so that events of one moment become one message.
    turn.current.timer ??= setTimeout(takeTurn, 0, turn.current, (text: string) =>
      setPolite((before) => asNews(text, before)),
    )
  }, [])

  useEffect(() => {
    const current = turn.current
    return () => clearTimeout(current.timer)
  }, [])

  const regions = useMemo(
    () => (
      <>
        {/* The mark keeps react-aria from hiding the regions while one of its menus or dialogs is open. */}
        <div
          className="visually-hidden"
          role="status"
          aria-live="polite"
          aria-atomic="true"
          data-live-announcer="true"
        >
          {polite}
        </div>
        <div
          className="visually-hidden"
          role="alert"
          aria-live="assertive"
          aria-atomic="true"
          data-live-announcer="true"
        >
          {assertive}
        </div>
      </>
    ),
    [polite, assertive],
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      {regions}
    </AnnounceContext>
  )
}
