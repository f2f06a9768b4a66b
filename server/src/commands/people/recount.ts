/** "x of y" after somebody has left or is back: whoever is not in the room stands in neither number (IDEN-6). */
import { patchRecord, patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { countedAmong } from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import type { PrivateValue } from '../../storage/workshop-storage.ts'
import type { Run } from '../command-call.ts'
import { ballotSpace } from '../voting/dot-votes.ts'
import { consentSpace } from '../voting/consent.ts'
import { readyAmong } from '../writing/counts.ts'
import { writingAmong } from '../writing/writing-state.ts'

type Participant = RecordView<'participants'>

/** The list of people as it is after a change to one of them. */
export const peopleWith = (
  { proceedings }: Pick<Run, 'proceedings'>,
  changed: Pick<Participant, 'id'> & Partial<Participant>,
): readonly Participant[] =>
  proceedings
    .all('participants')
    .map((person) => (person.id === changed.id ? { ...person, ...changed } : person))

/** The round that people vote in now, and where its votes are. */
function openRound({ proceedings }: Run) {
  const vote = proceedings.all('voteRounds').find(({ status }) => status === 'open')
  if (vote) return { collection: 'voteRounds', id: vote.id, space: ballotSpace(vote.id) } as const
  const consent = proceedings.all('consentRounds').find(({ closedAt }) => closedAt === null)
  return (
    consent && ({ collection: 'consentRounds', id: consent.id, space: consentSpace(consent.id) } as const)
  )
}

/**
 * @param people as they are from now on (`peopleWith`)
 * @param values everything private of the workshop, as it is from now on
 */
export function recount(run: Run, people: readonly Participant[], values: readonly PrivateValue[]): void {
  const { proceedings, documents } = run
  const { counts, currentStageId } = proceedings.singleton('run')
  const stage = currentStageId === null ? undefined : proceedings.record('stages', currentStageId)
  const ready =
    stage?.mode === 'collect' ? readyAmong(people, stage, writingAmong(values, stage.id)) : counts.ready
  const round = openRound(run)
  const voterIds = new Set(values.flatMap(({ space, key }) => (space === round?.space ? [key] : [])))
  const voted = round ? countedAmong(people, voterIds) : counts.voted
  const present = people.filter(({ presence }) => presence === 'here').length
  patchRun(documents.proceedings, { counts: { ...counts, present, ready, voted } })
  if (!round) return
  const facilitators = people.filter(({ role }) => role === 'facilitator')
  patchRecord(documents.proceedings, round.collection, round.id, {
    facilitators: countedAmong(facilitators, voterIds),
  })
}
