import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { PrivateValue } from '../../storage/workshop-storage.ts'
import { handler, refused } from '../command-call.ts'
import { seatLatecomers } from '../small-groups/seat-latecomers.ts'
import { peopleWith, recount } from './recount.ts'

/** A laptop that was left open does not make its owner present; they are back when they say so (IDEN-6). */
export const markPresence = handler<'mark-presence', readonly PrivateValue[]>({
  prepare: (_command, { storage }, { identity }) => storage.allPrivateValues(identity.workshopId),
  run: ({ participantId, hasLeft }, run, { sender: { identity }, services, prepared: values }) => {
    if (identity.role !== 'facilitator' && identity.participantId !== participantId)
      return refused('not-allowed')
    const person = run.proceedings.record('participants', participantId)
    if (!person) return refused('not-found')
    if ((person.presence === 'left') === hasLeft) return { ok: true }
    const isConnected = services.hub
      .present(identity.workshopId)
      .some((present) => present.participantId === participantId)
    const presence = hasLeft ? 'left' : isConnected || person.via === 'proxy' ? 'here' : 'away'
    patchRecord(run.documents.proceedings, 'participants', participantId, { presence })
    if (presence === 'here') seatLatecomers(run, [person])
    recount(run, peopleWith(run, { id: participantId, presence }), values)
    return { ok: true }
  },
})
