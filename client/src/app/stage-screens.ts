/**
 * Which module stands for what a stage asks people to do, each loaded when it is first shown. One line per module; an activity without a line is
 * not offered: people work on the part then, and the room shows the task. Every module default-exports a component without props.
 */
import type { RoomLayout } from '@servicewerkstatt/shared/domain/agenda/room-layouts.ts'
import {
  type ActiveStage,
  activityOf,
  type StageActivity,
} from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import { loadPatiently } from './load-patiently.ts'

type Screen = LazyExoticComponent<ComponentType> & { readonly preload: () => Promise<unknown> }
type Screens<K extends string> = Readonly<Partial<Record<K, Screen>>>

const screen = (load: () => Promise<{ readonly default: ComponentType }>): Screen =>
  Object.assign(
    lazy(() => loadPatiently(load)),
    { preload: load },
  )

/**
 * Fetches screens while nothing else is to do, so that a change of the stage shows no empty page. Where the browser does not say when that is, they are
 * loaded when they are needed.
 *
 * @returns stops it
 */
export function preloadWhenIdle(screens: Screens<string>): () => void {
  // Safari has none.
  if (!('requestIdleCallback' in window)) return () => {}
  const idle = requestIdleCallback(() => {
    // Not there now, for lack of a connection: asked for again when it is shown.
    for (const one of Object.values(screens)) one?.preload().catch(() => {})
  })
  return () => cancelIdleCallback(idle)
}

/**
 * The one task of a participant, below the task sentence that the host shows. The module reads its stage with `useShownStage()`: a finished stage
 * that somebody looks back at is shown by the same module, with `isPast`.
 */
export const stageScreens: Screens<StageActivity> = {
  collect: screen(() => import('../features/writing/CollectStage.tsx')),
  read: screen(() => import('../features/writing/ReadStage.tsx')),
  group: screen(() => import('../features/writing/GroupStage.tsx')),
  smallGroups: screen(() => import('../features/small-groups/SmallGroupStage.tsx')),
  vote: screen(() => import('../features/voting/VoteStage.tsx')),
  consent: screen(() => import('../features/voting/ConsentStage.tsx')),
  sealed: screen(() => import('../features/voting/SealedStage.tsx')),
}

const VotingControls = screen(() => import('../features/voting/VotingControls.tsx'))
const WritingControls = screen(() => import('../features/writing/WritingControls.tsx'))
const SmallGroupControls = screen(() => import('../features/small-groups/SmallGroupControls.tsx'))

/** What facilitators steer in this activity, in the console below the clock. */
export const stageControls: Screens<StageActivity> = {
  collect: WritingControls,
  read: WritingControls,
  group: WritingControls,
  smallGroups: SmallGroupControls,
  vote: VotingControls,
  consent: VotingControls,
  sealed: VotingControls,
}

/** Layouts of the room view that belong to other features; `features/room` has the rest. Built with `workshop/room/RoomFrame.tsx`. */
export const roomScreens: Screens<RoomLayout> = {
  vote: screen(() => import('../features/voting/RoomVote.tsx')),
  result: screen(() => import('../features/voting/RoomResult.tsx')),
  consent: screen(() => import('../features/voting/RoomConsent.tsx')),
  gap: screen(() => import('../features/voting/RoomGap.tsx')),
  collect: screen(() => import('../features/writing/RoomCollect.tsx')),
  read: screen(() => import('../features/writing/RoomRead.tsx')),
  groups: screen(() => import('../features/writing/RoomGroups.tsx')),
  small_groups: screen(() => import('../features/small-groups/RoomSmallGroups.tsx')),
}

/** Whether the stage has a screen of its own; if not, people are on its part. */
export const hasStageScreen = (stage: ActiveStage): boolean => {
  const activity = activityOf(stage)
  return activity !== null && stageScreens[activity] !== undefined
}
