import { patchRecord, patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { handler, refused } from '../command-call.ts'
import { seatLatecomers } from '../small-groups/seat-latecomers.ts'

/** A laptop that was left open does not make its owner present; they are back when they say so (IDEN-6). */
export const markPresence = handler<'mark-presence'>({
  run: ({ participantId, hasLeft }, run, { sender: { identity }, services }) => {
    const { documents, proceedings } = run
    if (identity.role !== 'facilitator' && identity.participantId !== participantId)
      return refused('not-allowed')
    const person = proceedings.record('participants', participantId)
    if (!person) return refused('not-found')
    if ((person.presence === 'left') === hasLeft) return { ok: true }
    const isConnected = services.hub
      .present(identity.workshopId)
      .some((present) => present.participantId === participantId)
    const presence = hasLeft ? 'left' : isConnected || person.via === 'proxy' ? 'here' : 'away'
    patchRecord(documents.proceedings, 'participants', participantId, { presence })
    if (presence === 'here') seatLatecomers(run, [person])
    const { counts } = proceedings.singleton('run')
    const present = counts.present + Number(presence === 'here') - Number(person.presence === 'here')
    patchRun(documents.proceedings, { counts: { ...counts, present: Math.max(0, present) } })
    return { ok: true }
  },
})
