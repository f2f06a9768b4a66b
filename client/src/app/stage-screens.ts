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

type Screen = LazyExoticComponent<ComponentType>
type Screens<K extends string> = Readonly<Partial<Record<K, Screen>>>

/**
 * The one task of a participant, below the task sentence that the host shows. The module reads its stage with `useShownStage()`: a finished stage
 * that somebody looks back at is shown by the same module, with `isPast`.
 */
export const stageScreens: Screens<StageActivity> = {
  collect: lazy(() => loadPatiently(() => import('../features/writing/CollectStage.tsx'))),
  read: lazy(() => loadPatiently(() => import('../features/writing/ReadStage.tsx'))),
  group: lazy(() => loadPatiently(() => import('../features/writing/GroupStage.tsx'))),
  smallGroups: lazy(() => loadPatiently(() => import('../features/small-groups/SmallGroupStage.tsx'))),
  vote: lazy(() => loadPatiently(() => import('../features/voting/VoteStage.tsx'))),
  consent: lazy(() => loadPatiently(() => import('../features/voting/ConsentStage.tsx'))),
  sealed: lazy(() => loadPatiently(() => import('../features/voting/SealedStage.tsx'))),
}

const VotingControls = lazy(() => loadPatiently(() => import('../features/voting/VotingControls.tsx')))
const WritingControls = lazy(() => loadPatiently(() => import('../features/writing/WritingControls.tsx')))
const SmallGroupControls = lazy(() =>
  loadPatiently(() => import('../features/small-groups/SmallGroupControls.tsx')),
)

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
  vote: lazy(() => loadPatiently(() => import('../features/voting/RoomVote.tsx'))),
  result: lazy(() => loadPatiently(() => import('../features/voting/RoomResult.tsx'))),
  consent: lazy(() => loadPatiently(() => import('../features/voting/RoomConsent.tsx'))),
  gap: lazy(() => loadPatiently(() => import('../features/voting/RoomGap.tsx'))),
  collect: lazy(() => loadPatiently(() => import('../features/writing/RoomCollect.tsx'))),
  read: lazy(() => loadPatiently(() => import('../features/writing/RoomRead.tsx'))),
  groups: lazy(() => loadPatiently(() => import('../features/writing/RoomGroups.tsx'))),
  small_groups: lazy(() => loadPatiently(() => import('../features/small-groups/RoomSmallGroups.tsx'))),
}

/** Whether the stage has a screen of its own; if not, people are on its part. */
export const hasStageScreen = (stage: ActiveStage): boolean => {
  const activity = activityOf(stage)
  return activity !== null && stageScreens[activity] !== undefined
}
