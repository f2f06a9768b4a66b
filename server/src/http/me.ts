/** `GET /api/workshops/:id/me`: where the holder of a device token stands. People who knocked ask here whether they were let in. */
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { FastifyInstance } from 'fastify'
import { openRecovery } from '../access/recovery.ts'
import { hashSecret } from '../access/tokens.ts'
import { openRounds, ownVotes } from '../commands/voting/own-votes.ts'
import { type OwnWriting, readOwnWriting } from '../commands/writing/own-writing.ts'
import type { ServerContext } from '../server-context.ts'
import type { DeviceRow } from '../storage/workshop-storage.ts'
import { bearerToken, type WorkshopParams } from './bearer.ts'
import { refuse } from './refusal.ts'

const NOTHING_WRITTEN: OwnWriting = { drafts: [], readyStageIds: [] }

export function registerMe(app: FastifyInstance, context: ServerContext): void {
  app.get<WorkshopParams>('/api/workshops/:id/me', async (request, reply) => {
    const token = bearerToken(request)
    const device = token === null ? null : await context.storage.device(hashSecret(token))
    void reply.header('cache-control', 'no-store')
    if (device?.workshopId !== request.params.id) return refuse(request, reply, 'not-signed-in')
    switch (device.state) {
      case 'waiting':
        return { state: 'knocking', workshopId: device.workshopId }
      case 'revoked':
        // Somebody who was never let in has no place in the list of people.
        return refuse(request, reply, device.participantId === null ? 'not-admitted' : 'not-signed-in')
      case 'active':
        return { state: 'in', ...(await whoIs(context, device)) }
    }
  })
}

async function whoIs(context: ServerContext, { workshopId, role, participantId }: DeviceRow) {
  const { hub, storage, sealer } = context
  const recovery = participantId === null ? null : await storage.recoveryOf(workshopId, participantId)
  const { rounds, stageIds, ...me } = await hub.read(workshopId, ({ proceedings }) => {
    const index = new RecordIndex(proceedings)
    try {
      const known = participantId === null ? undefined : index.record('participants', participantId)
      return {
        workshopId,
        role,
        participantId,
        name: known?.displayName ?? null,
        suffix: known?.suffix ?? null,
        departmentId: known?.departmentId ?? null,
        recoveryCode: recovery && openRecovery(recovery, sealer),
        rounds: openRounds(index),
        stageIds: index.ids('stages'),
      }
    } finally {
      index.destroy()
    }
  })
  const writing =
    participantId === null
      ? NOTHING_WRITTEN
      : await readOwnWriting(storage, { workshopId, participantId }, stageIds)
  return { ...me, ...writing, ...(await ownVotes(context, workshopId, participantId, rounds)) }
}
