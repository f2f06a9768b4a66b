/**
 * The beamer: the current stage large, in the language of the workshop's content. It needs no input device and comes back by itself. It reads
 * board and proceedings and nothing else (rule R14).
 */
import type { RoomLayout } from '@servicewerkstatt/shared/domain/agenda/room-layouts.ts'
import { type ComponentType, type CSSProperties, Suspense, useEffect, useMemo, useState } from 'react'
import { usePageTitle } from '../../app/page-title.ts'
import { preloadWhenIdle, roomScreens } from '../../app/stage-screens.ts'
import { useRoomSurface } from '../../app/surface.ts'
import { LanguageContext, useWords } from '../../locale/use-words.ts'
import { IconContext } from '../../ui/icons.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useIsHidden } from '../../workshop/use-room-switches.ts'
import { useSavedState } from '../../workshop/use-workshop.ts'
import { RefusedPage } from '../../app/RefusedPage.tsx'
import { RoomArrival } from './RoomArrival.tsx'
import { RoomClosing } from './RoomClosing.tsx'
import { RoomControls } from './RoomControls.tsx'
import { RoomDecision } from './RoomDecision.tsx'
import { RoomExpectations } from './RoomExpectations.tsx'
import { RoomNotice } from './RoomNotice.tsx'
import { RoomPause } from './RoomPause.tsx'
import { RoomRest } from './RoomRest.tsx'
import { RoomProcess } from './RoomProcess.tsx'
import { RoomPromise } from './RoomPromise.tsx'
import { RoomSpotlight } from './RoomSpotlight.tsx'
import { RoomSteps } from './RoomSteps.tsx'
import { RoomStatement } from './RoomStatement.tsx'
import { RoomTask } from './RoomTask.tsx'
import { LayoutNameContext } from '../../workshop/room/RoomMain.tsx'
import { PagingContext, usePaging } from '../../workshop/room/paging.ts'
import { roomLayoutOf } from './room-layout.ts'
import { useEndTone } from './use-end-tone.ts'
import { useRoomTheme } from './use-room-theme.ts'
import './room.css'

const layouts: Readonly<Partial<Record<RoomLayout, ComponentType>>> = {
  ...roomScreens,
  arrival: RoomArrival,
  task: RoomTask,
  statement: RoomStatement,
  process: RoomProcess,
  steps: RoomSteps,
  expectations: RoomExpectations,
  promise: RoomPromise,
  decision: RoomDecision,
  pause: RoomPause,
  closing: RoomClosing,
}

const isThere = (layout: RoomLayout): boolean => layouts[layout] !== undefined

const icons = { weight: 'bold' } as const

export function RoomView() {
  useRoomSurface()
  const theme = useRoomTheme()
  const tone = useEndTone()
  const scale = useRoomScale()
  const paging = usePaging()
  const { currentStageId } = useSingleton('run')
  const { locale } = useSingleton('workshop')
  const language = useMemo(() => ({ language: locale, setLanguage: () => {} }), [locale])
  useEffect(() => preloadWhenIdle(roomScreens), [])
  return (
    <LanguageContext value={language}>
      <IconContext value={icons}>
        <PagingContext value={paging}>
          <div className="room" lang={locale} style={scale} data-stage={currentStageId ?? 'arrival'}>
            <RoomTitle />
            <RoomContent />
            <RoomNotice />
            <LostNotice />
            <RoomControls {...theme} {...tone} />
          </div>
        </PagingContext>
      </IconContext>
    </LanguageContext>
  )
}

/** What the layouts are made for, in px. */
const MADE_FOR = { width: 1920, height: 1080 }

/** Scales the room to its window, so that a projector of any size shows the same picture. */
function useRoomScale(): CSSProperties {
  const [size, setSize] = useState(() => ({ width: window.innerWidth, height: window.innerHeight }))
  useEffect(() => {
    const resized = () => setSize({ width: window.innerWidth, height: window.innerHeight })
    window.addEventListener('resize', resized)
    return () => window.removeEventListener('resize', resized)
  }, [])
  return useMemo(() => {
    const scale = Math.min(size.width / MADE_FOR.width, size.height / MADE_FOR.height)
    if (scale === 1) return {}
    return { width: size.width / scale, height: size.height / scale, transform: `scale(${scale})` }
  }, [size])
}

function RoomTitle() {
  const words = useWords('room')
  const { title } = useSingleton('workshop')
  usePageTitle([words.title, title].filter(Boolean).join(' – '))
  return null
}

/** What the room sees now; the console shows the same in small. */
export function RoomContent() {
  const { currentStageId, spotlight, room, playBack } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const hasEnded = useAll('stages').some(({ endedAt }) => endedAt !== null)
  const round = useAll('voteRounds')
    .filter(({ stageId }) => stageId === currentStageId)
    .toSorted((a, b) => a.no - b.no)
    .at(-1)
  const saved = useSavedState()
  const isHidden = useIsHidden()
  if (saved.name === 'no_access') return <RefusedPage reason={saved.closeReason} />
  if (room.isPaused) return <RoomRest />
  if (spotlight && !isHidden(spotlight.type, spotlight.id)) return <RoomSpotlight subject={spotlight} />
  if (playBack) return <RoomProcess />
  const isVoteClosed = round?.status === 'closed'
  const name = roomLayoutOf(stage, { hasEnded, isVoteClosed, isThere })
  const Layout = layouts[name] ?? RoomTask
  return (
    // Until a layout has been loaded the room has its task; nothing of the one before stays behind, hidden.
    <Suspense key={name} fallback={<RoomTask />}>
      <LayoutNameContext value={name}>
        <Layout />
      </LayoutNameContext>
    </Suspense>
  )
}

/** A hiccup shorter than this is nobody's business in the room, in milliseconds. */
const LOST_AFTER_MS = 4000

function LostNotice() {
  const words = useWords('room')
  const isOffline = useSavedState().name === 'offline'
  const [isShown, setShown] = useState(false)
  if (!isOffline && isShown) setShown(false)
  useEffect(() => {
    if (!isOffline) return
    const timer = setTimeout(() => setShown(true), LOST_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isOffline])
  return isShown && <p className="room-lost">{words.lost}</p>
}
