/** Moving with the group: when the facilitator moves on or calls everybody, all who are not writing go along (STAGE-4, STAGE-5, FOLLOW). */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useLatest } from '../../workshop/use-latest.ts'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { placeTitle } from './place-title.ts'
import { type Place, placeOf, placeOfStage } from './places.ts'
import { isWriting, STILL_AFTER_MS, watchTyping, whenStill } from './typing.ts'

/** A place, and the address behind it where it is a certain page. */
export interface Target {
  readonly place: Place
  readonly path?: string | undefined
}

export interface FollowGroup {
  /** Where the group is now; null before the first stage. */
  readonly group: { readonly place: Place; readonly title: string } | null
  /** This person looks at something else. */
  readonly isAway: boolean
  /** Name of the place that the group has gone to while this person was writing. */
  readonly waitsFor: string | null
  /** The stage that this person is still writing in, while the group is at another one. */
  readonly heldStageId: string | null
  readonly goToGroup: () => void
  /** Goes along now, to the place that waits. */
  readonly goAlong: () => void
  /** Does not go along this time. */
  readonly stay: () => void
}

interface Waiting {
  readonly title: string
  readonly target: Target
}

/** @param place where this person is   @param goTo shows another place */
export function useFollowGroup(place: Place, goTo: (place: Place, path?: string) => void): FollowGroup {
  const words = useWords('shell')
  const announce = useAnnounce()
  const proceedings = useDocuments().indexes.proceedings
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [heldStageId, setHeld] = useState<string | null>(null)
  const stopWaiting = useRef<(() => void) | null>(null)
  const latest = useLatest({ place, goTo, words, announce })
  const stillMs = useRef(() => Number.POSITIVE_INFINITY)
  useEffect(() => {
    const watch = watchTyping()
    stillMs.current = watch.stillMs
    return watch.stop
  }, [])

  const move = useCallback(
    ({ place: next, path }: Target) => {
      stopWaiting.current?.()
      setWaiting(null)
      setHeld(null)
      latest.current.goTo(next, path)
      window.scrollTo({ top: 0 })
    },
    [latest],
  )

  /** Takes this person along, at once or when they are done with their words. */
  const take = useCallback(
    (title: string, target: Target, leftStageId: string | null) => {
      stopWaiting.current?.()
      setWaiting(null)
      const here = latest.current
      const still = stillMs.current()
      if (!isWriting(document.activeElement) || still >= STILL_AFTER_MS) return move(target)
      if (here.place === 'now' && leftStageId !== null) setHeld((before) => before ?? leftStageId)
      setWaiting({ title, target })
      stopWaiting.current = whenStill(() => move(target), still)
    },
    [latest, move],
  )

  // A change of the stage moves people, a change of what this person looks at does not: so the proceedings are listened to directly.
  useEffect(() => {
    let { currentStageId: before, call: calledBefore } = proceedings.singleton('run')
    const stageChanged = (now: string | null) => {
      const left = before
      before = now
      const next = now === null ? undefined : proceedings.record('stages', now)
      const target = placeOfStage(next)
      const here = latest.current
      if (next === undefined || here.place === 'console') {
        stopWaiting.current?.()
        setWaiting(null)
        return
      }
      here.announce(here.words.follow.movedTo(next.title))
      // On the task of the stage, another stage is another task even where the place stays.
      if (here.place !== target || here.place === 'now') take(next.title, { place: target }, left)
    }
    const called = (path: string) => {
      const target = placeOf(path)
      const here = latest.current
      if (target === null || target === 'console' || here.place === 'console') return
      const title = placeTitle(here.words, target)
      here.announce(here.words.follow.calledTo(title))
      take(title, { place: target, path }, null)
    }
    const changed = () => {
      const { currentStageId: now, call } = proceedings.singleton('run')
      if (now !== before) stageChanged(now)
      if (call?.at !== calledBefore?.at || call?.place !== calledBefore?.place) {
        calledBefore = call
        if (call) called(call.place)
      }
    }
    const unsubscribe = proceedings.subscribeSingleton('run', changed)
    return () => {
      unsubscribe()
      stopWaiting.current?.()
    }
  }, [proceedings, latest, take])

  const target = placeOfStage(stage)
  const staysWith = heldStageId === currentStageId ? null : heldStageId
  return {
    group: stage ? { place: target, title: stage.title } : null,
    // Between two tasks the place is the same: who stayed with the former one is away, too.
    isAway:
      stage !== undefined &&
      place !== 'console' &&
      (place !== target || (staysWith !== null && waiting === null)),
    waitsFor: waiting?.title ?? null,
    heldStageId: staysWith,
    goToGroup: useCallback(() => move({ place: target }), [move, target]),
    goAlong: () => move(waiting?.target ?? { place: target }),
    stay: useCallback(() => {
      stopWaiting.current?.()
      setWaiting(null)
    }, []),
  }
}
