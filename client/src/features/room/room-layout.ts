/** Which layout the room view shows: the stage's own, else the one of its mode, else of its part. Pure. */
import type { StageMode } from '@servicewerkstatt/shared/document/records/stage.ts'

export const ROOM_LAYOUTS = [
  'arrival',
  'task',
  'statement',
  'process',
  'expectations',
  'promise',
  'decision',
  'pause',
  'closing',
] as const
export type RoomLayout = (typeof ROOM_LAYOUTS)[number]

const isLayout = (value: unknown): value is RoomLayout => (ROOM_LAYOUTS as readonly unknown[]).includes(value)

interface ShownStage {
  readonly mode: StageMode
  readonly part: number | null
  readonly layout: string | null
}

const OF_PART: Readonly<Record<number, RoomLayout>> = {
  1: 'statement',
  2: 'process',
  3: 'expectations',
  4: 'promise',
  5: 'closing',
}

/** @param hasEnded stages have been held and none is running: the workshop is over */
export function roomLayoutOf(stage: ShownStage | undefined, hasEnded: boolean): RoomLayout {
  if (!stage) return hasEnded ? 'closing' : 'arrival'
  if (isLayout(stage.layout)) return stage.layout
  switch (stage.mode) {
    case 'break':
      return 'pause'
    case 'decide':
      return 'decision'
    case 'collect':
    case 'vote':
      return 'task'
    case 'read':
    case 'group':
    case 'discuss':
      return OF_PART[stage.part ?? 0] ?? 'task'
  }
}
