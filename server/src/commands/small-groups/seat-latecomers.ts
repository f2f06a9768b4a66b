import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { smallestGroup } from '@servicewerkstatt/shared/domain/small-groups/dealing.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Run } from '../command-call.ts'
import { groupsOf, writeMembers } from './groups-of.ts'

type Arrival = Pick<RecordView<'participants'>, 'id' | 'role'>

const takesPart = ({ role }: Arrival): boolean => role !== 'facilitator' && role !== 'observer'

/**
 * Whoever comes while the small groups are at work goes to the smallest one, counted without those who have left. Who belongs to one already stays
 * there. Does nothing in any other stage.
 */
export function seatLatecomers(run: Run, arrivals: readonly Arrival[]): void {
  if (arrivals.length === 0) return
  const { proceedings } = run
  const { currentStageId } = proceedings.singleton('run')
  const stage = proceedings.record('stages', currentStageId ?? '')
  if (!stage || activityOf(stage) !== 'smallGroups') return
  const groups = groupsOf(run, stage.id).map(({ id, memberIds }) => ({ id, memberIds: [...memberIds] }))
  const hasLeft = (id: string): boolean => proceedings.record('participants', id)?.presence === 'left'
  for (const { id } of arrivals.filter(takesPart)) {
    if (groups.some(({ memberIds }) => memberIds.includes(id))) continue
    const sizes = groups.map(({ memberIds }) => memberIds.filter((member) => !hasLeft(member)).length)
    const group = groups[smallestGroup(sizes)]
    if (!group) return
    group.memberIds.push(id)
    writeMembers(run, group.id, group.memberIds)
  }
}
