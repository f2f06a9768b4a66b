import { randomInt } from 'node:crypto'
import { putRecord, removeRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord, deleteRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import {
  dealPeople,
  feasibleGroups,
  LEAST_PEOPLE,
} from '@servicewerkstatt/shared/domain/small-groups/dealing.ts'
import { takingPart } from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import { handler, refused, type Run } from '../command-call.ts'
import { stageNow } from '../meeting/stage-now.ts'
import { groupsOf, membersOf, writeMembers } from './groups-of.ts'

/** A group with an empty text of its own. */
function addGroup(run: Run, stageId: string, memberIds: readonly string[]): void {
  const text = addRecord(run.boardWriter, 'statementProposals', { text: '', authorId: null })
  putRecord(run.documents.proceedings, 'smallGroups', {
    id: run.newId('sg'),
    stageId,
    memberIds: membersOf(memberIds),
    subjectType: 'statementProposal',
    subjectId: text.ok ? text.id : null,
  })
}

/** A group that is not needed any more goes; its text stays among the proposals unless it is empty. */
function dropGroup({ documents, boardWriter, now }: Run, group: GroupInOrder): void {
  removeRecord(documents.proceedings, 'smallGroups', group.id, now)
  if (group.textId !== null && !group.hasWords) deleteRecord(boardWriter, 'statementProposals', group.textId)
}

export const dealGroups = handler<'deal-groups'>({
  run: ({ stageId, groups: wished }, run) => {
    const { proceedings } = run
    const at = stageNow(run, stageId)
    if (!at) return refused('not-found')
    if (at.activity !== 'smallGroups' || !at.isCurrent || at.stage.revealedAt != null)
      return refused('not-possible-now')
    const people = takingPart(proceedings.all('participants')).map(({ id }) => id)
    if (people.length < LEAST_PEOPLE) return refused('too-few-people')
    const dealt = dealPeople(people, feasibleGroups(people.length, wished), (n) => randomInt(n))
    const before = groupsOf(run, stageId)
    // Groups that have written stay first, so that no words lose theirs.
    const kept = [
      ...before.filter((group) => group.hasWords),
      ...before.filter((group) => !group.hasWords),
    ].slice(0, dealt.length)
    for (const group of before) if (!kept.includes(group)) dropGroup(run, group)
    const inOrder = before.filter((group) => kept.includes(group))
    for (const [index, memberIds] of dealt.entries()) {
      const group = inOrder[index]
      if (group) writeMembers(run, group.id, memberIds)
      else addGroup(run, stageId, memberIds)
    }
    return { ok: true, groups: dealt.length }
  },
})
