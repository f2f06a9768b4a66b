/** Which layout the room view shows: the stage's own, else the one of its mode, else of its part. Pure. */
import { isRoomLayout, type RoomLayout } from '@servicewerkstatt/shared/domain/agenda/room-layouts.ts'
import type { StageMode } from '@servicewerkstatt/shared/document/records/stage.ts'

interface ShownStage {
  readonly mode: StageMode
  readonly part: number | null
  readonly layout: string | null
}

export interface RoomSituation {
  /** Stages have been held and none is running: the workshop is over. */
  readonly hasEnded: boolean
  /** The latest round of dots in this stage is closed. */
  readonly isVoteClosed: boolean
  readonly isThere: (layout: RoomLayout) => boolean
}

const OF_PART: Readonly<Record<number, RoomLayout>> = {
  1: 'statement',
  2: 'process',
  3: 'expectations',
  4: 'promise',
  5: 'closing',
}

export function roomLayoutOf(stage: ShownStage | undefined, situation: RoomSituation): RoomLayout {
  if (!stage) return situation.hasEnded ? 'closing' : 'arrival'
  return candidates(stage, situation).find(situation.isThere) ?? 'task'
}

/** From the most fitting on. */
function candidates({ layout, mode, part }: ShownStage, { isVoteClosed }: RoomSituation): RoomLayout[] {
  const own = isRoomLayout(layout) ? [layout] : []
  const ofPart = OF_PART[part ?? 0] ?? 'task'
  switch (mode) {
    case 'break':
      return [...own, 'pause']
    case 'decide':
      return [...own, 'decision']
    case 'collect':
      return [...own, 'collect', 'task']
    case 'vote':
      return isVoteClosed ? ['result', 'task'] : [...own, 'vote', 'task']
    case 'read':
      return [...own, 'read', ofPart]
    case 'group':
      return [...own, 'groups', ofPart]
    case 'discuss':
      return [...own, ofPart]
  }
}
