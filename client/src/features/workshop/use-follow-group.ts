/** Moving with the group: when the facilitator moves on, everybody who is not writing goes along (STAGE-5, FOLLOW). */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useLatest } from '../../workshop/use-latest.ts'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { type Place, placeOfStage } from './places.ts'
import { isTypingPlace, whenStill } from './typing.ts'

export interface FollowGroup {
  /** Where the group is now; null before the first stage. */
  readonly group: { readonly place: Place; readonly title: string } | null
  /** This person looks at something else. */
  readonly isAway: boolean
  /** Title of the stage that the group has gone to while this person was writing. */
  readonly waitsFor: string | null
  readonly goToGroup: () => void
  /** Does not go along this time. */
  readonly stay: () => void
}

/** @param place where this person is   @param goTo shows another place */
export function useFollowGroup(place: Place, goTo: (place: Place) => void): FollowGroup {
  const words = useWords('shell').follow
  const announce = useAnnounce()
  const proceedings = useDocuments().indexes.proceedings
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const [waitsFor, setWaitsFor] = useState<string | null>(null)
  const stopWaiting = useRef<(() => void) | null>(null)
  const latest = useLatest({ place, goTo, words, announce })

  const move = useCallback(
    (target: Place) => {
      stopWaiting.current?.()
      setWaitsFor(null)
      latest.current.goTo(target)
      window.scrollTo({ top: 0 })
    },
    [latest],
  )

  // A change of the stage moves people, a change of what this person looks at does not: so the proceedings are listened to directly.
  useEffect(() => {
    let before = proceedings.singleton('run').currentStageId
    const changed = () => {
      const now = proceedings.singleton('run').currentStageId
      if (now === before) return
      before = now
      stopWaiting.current?.()
      setWaitsFor(null)
      const next = now === null ? undefined : proceedings.record('stages', now)
      const target = placeOfStage(next)
      const here = latest.current
      if (next === undefined || here.place === 'console') return
      here.announce(here.words.movedTo(next.title))
      if (here.place === target) return
      if (!isTypingPlace(document.activeElement)) return move(target)
      setWaitsFor(next.title)
      stopWaiting.current = whenStill(() => move(target))
    }
    const unsubscribe = proceedings.subscribeSingleton('run', changed)
    return () => {
      unsubscribe()
      stopWaiting.current?.()
    }
  }, [proceedings, latest, move])

  const target = placeOfStage(stage)
  return {
    group: stage ? { place: target, title: stage.title } : null,
    isAway: stage !== undefined && place !== 'console' && place !== target,
    waitsFor,
    goToGroup: useCallback(() => move(target), [move, target]),
    stay: useCallback(() => {
      stopWaiting.current?.()
      setWaitsFor(null)
    }, []),
  }
}
