/** Moving with the group: when the facilitator moves on, everybody who is not writing goes along (STAGE-5, FOLLOW). */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { type Place, placeOfStage } from './places.ts'
import { isTypingPlace, whenStill } from './typing.ts'

export interface FollowGroup {
  /** Where the group is now; null before the first stage. */
  readonly group: { readonly place: Place; readonly title: string } | null
  /** This person looks at something else. */
  readonly isAway: boolean
  /** The group has gone on while this person was writing. */
  readonly waitsFor: string | null
  goToGroup(): void
  /** Does not go along this time. */
  stay(): void
}

export function useFollowGroup(place: Place, goTo: (place: Place) => void): FollowGroup {
  const words = useWords('shell').follow
  const announce = useAnnounce()
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const [waitsFor, setWaitsFor] = useState<string | null>(null)
  const target = placeOfStage(stage)
  const title = stage?.title ?? ''

  const go = useCallback(() => {
    setWaitsFor(null)
    goTo(target)
    window.scrollTo({ top: 0 })
  }, [goTo, target])

  // What is true when the stage changes; a change of the place alone moves nobody.
  const latest = useRef({ place, go, target, title })
  latest.current = { place, go, target, title }
  const before = useRef(currentStageId)
  const stopWaiting = useRef<(() => void) | null>(null)

  useEffect(() => {
    if (before.current === currentStageId) return
    before.current = currentStageId
    const now = latest.current
    stopWaiting.current?.()
    setWaitsFor(null)
    if (now.place === 'console' || currentStageId === null) return
    announce(words.movedTo(now.title))
    if (now.place === now.target) return
    if (!isTypingPlace(document.activeElement)) return now.go()
    setWaitsFor(now.title)
    stopWaiting.current = whenStill(() => latest.current.go())
  }, [currentStageId, announce, words])

  useEffect(() => () => stopWaiting.current?.(), [])

  const stopAndGo = useCallback(() => {
    stopWaiting.current?.()
    go()
  }, [go])
  const stay = useCallback(() => {
    stopWaiting.current?.()
    setWaitsFor(null)
  }, [])

  const group = stage ? { place: target, title } : null
  return {
    group,
    isAway: group !== null && place !== 'console' && place !== target,
    waitsFor,
    goToGroup: stopAndGo,
    stay,
  }
}
