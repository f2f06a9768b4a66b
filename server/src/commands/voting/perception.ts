/**
 * The team's view of itself, sealed until both sides are opened together (PERC-1 to PERC-4). Answers are encrypted and kept under a key that only this server
 * can make from a person, with no time and no order; they go when the round closes.
 */
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { setSingletonFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { LEAST_THRESHOLD } from '@servicewerkstatt/shared/document/records/perception-round.ts'
import { aggregateAnswers, type SealedAnswers } from '@servicewerkstatt/shared/domain/perception/aggregate.ts'
import type { Sealer } from '../../access/sealer.ts'
import { type CommandServices, handler, refused, type Sender } from '../command-call.ts'
import { isInputPaused } from '../meeting/stage-now.ts'
import { scrubbing } from '../scrubbing.ts'
import { facilitatorsAmong, isRefused, voterOf } from './secret-votes.ts'

export const sealedSpace = (roundId: string): string => `sealed:${roundId}`

/** The key of a person's envelope: the same person always finds it, and nobody finds the person. */
export const envelopeKey = (sealer: Sealer, roundId: string, participantId: string): string =>
  sealer.alias(participantId, sealedSpace(roundId))

const loadEnvelopes = (
  { storage }: CommandServices,
  { identity }: Sender,
  roundId: string,
): Promise<ReadonlyMap<string, string>> => storage.privateValues(identity.workshopId, sealedSpace(roundId))

export const isSealed = async (
  { storage, sealer }: Pick<CommandServices, 'storage' | 'sealer'>,
  workshopId: string,
  roundId: string,
  participantId: string,
): Promise<boolean> =>
  (await storage.privateValue(
    workshopId,
    sealedSpace(roundId),
    envelopeKey(sealer, roundId, participantId),
  )) !== null

export const openPerception = handler<'open-perception'>({
  run: ({ title, threshold }, run) => {
    const { proceedings, board, boardWriter, documents, newId, now } = run
    const rounds = proceedings.all('perceptionRounds')
    if (rounds.some(({ status }) => status === 'open')) return refused('vote-open')
    // A round from a file carries no number of its own; then that of the workshop was promised.
    const { anonymityThreshold } = board.singleton('workshop')
    const promised = Math.max(
      LEAST_THRESHOLD,
      ...rounds.map((round) => round.threshold ?? anonymityThreshold),
    )
    if (threshold < promised) return refused('threshold-promised')
    const items = board
      .all('perceptionItems')
      .filter(({ statement }) => statement.trim() !== '')
      .map(({ id, label, statement }) => ({ id, label: label ?? '', statement: statement.trim() }))
    if (items.length === 0) return refused('empty-wording')
    const id = newId('round')
    putRecord(documents.proceedings, 'perceptionRounds', {
      id,
      title,
      openedAt: now,
      status: 'open',
      threshold,
      items,
      sealed: 0,
      facilitators: 0,
    })
    setSingletonFields(boardWriter, 'workshop', { anonymityThreshold: threshold })
    return { ok: true, roundId: id }
  },
})

export const sealAnswers = handler<'seal-answers', ReadonlyMap<string, string>>({
  prepare: ({ roundId }, services, sender) => loadEnvelopes(services, sender, roundId),
  run: ({ roundId, answers, forParticipantId }, run, { sender, services, prepared: envelopes }) => {
    const { proceedings, documents, workshopId } = run
    const round = proceedings.record('perceptionRounds', roundId)
    if (!round) return refused('not-found')
    if (round.status !== 'open') return refused('vote-closed')
    if (isInputPaused(run)) return refused('input-paused')
    const voter = voterOf(run, sender, forParticipantId)
    if (isRefused(voter)) return voter
    if (voter.side !== 'team') return refused('not-allowed')
    const items = round.items ?? []
    const isComplete = items.every(({ id }) => Object.hasOwn(answers, id))
    if (!isComplete || Object.keys(answers).length !== items.length) return refused('not-answered')
    const { sealer } = services
    const key = envelopeKey(sealer, roundId, voter.participantId)
    if (envelopes.has(key)) return refused('already-sealed')
    const content: SealedAnswers = { side: 'self_perception', departmentId: null, values: answers }
    const space = sealedSpace(roundId)
    const value = sealer.seal(JSON.stringify(content), space)
    run.write({ write: 'private', value: { workshopId, space, key, value } })
    patchRecord(documents.proceedings, 'perceptionRounds', roundId, {
      sealed: (round.sealed ?? 0) + 1,
      facilitators: (round.facilitators ?? 0) + facilitatorsAmong(run, [voter.participantId]),
    })
    return { ok: true }
  },
})

/** Sealed by `sealAnswers`, which has checked it; one that was made with another key is lost. */
function openEnvelope(sealed: string, sealer: Sealer, roundId: string): SealedAnswers[] {
  const content = sealer.open(sealed, sealedSpace(roundId))
  return content === null ? [] : [JSON.parse(content) as SealedAnswers]
}

export const closePerception = scrubbing(
  handler<'close-perception', ReadonlyMap<string, string>>({
    prepare: ({ roundId }, services, sender) => loadEnvelopes(services, sender, roundId),
    run: ({ roundId }, run, { services, prepared: envelopes }) => {
      const { proceedings, documents, workshopId, now } = run
      const round = proceedings.record('perceptionRounds', roundId)
      if (!round) return refused('not-found')
      if (round.status === 'closed') return { ok: true }
      const all = [...envelopes.values()].flatMap((sealed) => openEnvelope(sealed, services.sealer, roundId))
      const itemIds = (round.items ?? []).map(({ id }) => id)
      const { aggregates, answers } = aggregateAnswers(itemIds, all, round.threshold ?? LEAST_THRESHOLD)
      for (const aggregate of aggregates) {
        const { side, departmentId, itemId } = aggregate
        const id = [roundId, side, departmentId ?? 'all', itemId].join(':')
        putRecord(documents.proceedings, 'perceptionAggregates', { ...aggregate, id, roundId })
      }
      patchRecord(documents.proceedings, 'perceptionRounds', roundId, {
        status: 'closed',
        closedAt: now,
        answers,
        sealed: 0,
        facilitators: 0,
      })
      run.write({ write: 'forget', workshopId, space: sealedSpace(roundId), key: null })
      return { ok: true }
    },
  }),
)
