/**
 * Playing back a case on this screen, or for all: what a facilitator shows stands in `run.playBack`, and every screen of the process follows it.
 * What others play for themselves stays with them.
 */
import {
  derivePlayBack,
  firstOfPlayBack,
  goBack,
  goOn,
  type PlayBack,
} from '@servicewerkstatt/shared/domain/process/play-back.ts'
import { useMemo, useRef, useState } from 'react'
import type { Played } from '../../canvas/local-keys.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useSingleton } from '../../workshop/use-record.ts'
import { useCommand, useMe } from '../../workshop/use-workshop.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export interface PlayBackControl {
  /** Null while nothing is played. */
  readonly played: PlayBack | null
  /** The same for the picture. */
  readonly inPicture: Played | null
  /** Somebody else moves it. */
  readonly isFollowing: boolean
  readonly isShownToAll: boolean
  readonly mayShow: boolean
  readonly mayGoBack: boolean
  readonly start: () => void
  readonly take: (edgeId: string) => void
  readonly back: () => void
  readonly showToAll: (isShown: boolean) => void
  readonly stop: () => void
}

type Path = readonly string[]

/** A path that the server was asked to show, and what it showed then. */
interface Asked {
  readonly path: Path
  readonly since: Path | null
}

export function usePlayBack({ process, graph }: ProcessPicture): PlayBackControl {
  const { isFacilitator } = useMe()
  const { playBack } = useSingleton('run')
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [own, setOwn] = useState<Path | null>(null)
  /** What was asked of the server and is not there yet, so that a press shows at once. */
  const [asked, setAsked] = useState<Asked | null>(null)
  const [underWay, setUnderWay] = useState(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const shared = playBack?.processId === process.id ? playBack.path : null
  // Answered, and something else came of it: another facilitator was quicker.
  const isOverruled = asked !== null && underWay === 0 && shared !== asked.since
  if (asked && (isOverruled || isSamePath(asked.path, shared))) setAsked(null)
  const pending = asked?.path ?? null

  const isMine = isFacilitator || own !== null
  const path = isFacilitator ? (pending ?? shared ?? own) : (own ?? shared)
  const played = useMemo(() => (path === null ? null : derivePlayBack(graph, path)), [graph, path])
  const inPicture = useMemo(() => played && { nodeId: played.atId, passed: played.passedEdges }, [played])

  const show = (next: Path | null): void => {
    setAsked(next === null ? null : { path: next, since: shared })
    setUnderWay((count) => count + 1)
    queue.current = queue.current.then(async () => {
      const value = next === null ? null : { processId: process.id, path: [...next] }
      const outcome = await send('show-play-back', { playBack: value })
      setUnderWay((count) => count - 1)
      if (outcome.ok) return
      setAsked(null)
      toast({ text: refusalText(outcome) })
    })
  }
  const go = (next: Path): void => {
    if (isFacilitator && (shared !== null || pending !== null)) show(next)
    else setOwn(next)
  }
  return {
    played,
    inPicture,
    isFollowing: played !== null && !isMine,
    isShownToAll: shared !== null || pending !== null,
    mayShow: isFacilitator,
    mayGoBack: isMine && (path?.length ?? 0) > 1,
    start() {
      const first = firstOfPlayBack(graph)
      if (first !== null) go([first])
    },
    take: (edgeId) => go(goOn(graph, path ?? [], edgeId)),
    back: () => go(goBack(graph, path ?? [])),
    showToAll(isShown) {
      if (isShown) show(path)
      else {
        setOwn(path)
        show(null)
      }
    },
    stop() {
      setOwn(null)
      if (isFacilitator && (shared !== null || pending !== null)) show(null)
    },
  }
}

const isSamePath = (a: Path, b: Path | null): boolean =>
  b !== null && a.length === b.length && a.every((id, index) => id === b[index])
