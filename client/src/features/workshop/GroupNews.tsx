/** One line below the bars: where it goes on in a few seconds, and what stands in the spotlight. */
import { useEffect } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useSpotlightText } from '../../workshop/use-spotlight-text.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { useUpcoming } from '../../workshop/use-upcoming.ts'

export function GroupNews() {
  return (
    <>
      <RehearsalLine />
      <UpcomingLine />
      <SpotlightLine />
    </>
  )
}

/** Whoever joins during a dry run learns that nothing of it stays (facilitators have their own banner). */
function RehearsalLine() {
  const words = useWords('shell').rehearsal
  const { isFacilitator } = useMe()
  const { rehearsal } = useSingleton('run')
  if (!rehearsal || isFacilitator) return null
  return (
    <p className="group-news">
      <b className="strong">{words.title}</b> <span>{words.text}</span>
    </p>
  )
}

/** Ten seconds' notice (STAGE-4). Said once, shown with the seconds. */
function UpcomingLine() {
  const words = useWords('shell').upcoming
  const announce = useAnnounce()
  const upcoming = useUpcoming()
  const at = upcoming?.at
  const title = upcoming?.title
  useEffect(() => {
    if (at !== undefined) announce(words.announced(title ?? ''))
  }, [at, title, announce, words])
  if (!upcoming) return null
  return (
    <p className="group-news group-news-upcoming">
      <b className="strong">{words.next(upcoming.title)}</b>{' '}
      <span className="num">{words.in(upcoming.secondsLeft)}</span>{' '}
      <span className="soft">{words.keepWriting}</span>
    </p>
  )
}

/** What the room sees large, marked on every laptop (FOLLOW-4). */
function SpotlightLine() {
  const words = useWords('shell')
  const announce = useAnnounce()
  const { spotlight } = useSingleton('run')
  const { locale } = useSingleton('workshop')
  const text = useSpotlightText(spotlight)
  useEffect(() => {
    if (text !== '') announce(`${words.spotlight}: ${text}`)
  }, [text, announce, words])
  if (text === '') return null
  return (
    <p className="group-news group-news-spotlight">
      <span className="label">{words.spotlight}</span>
      <span className="voice" lang={locale}>
        {text}
      </span>
    </p>
  )
}
