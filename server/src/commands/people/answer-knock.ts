import { dropRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { DeviceRow } from '../../storage/workshop-storage.ts'
import { handler, refused } from '../command-call.ts'
import { KNOCK_SPACE, type WaitingPerson } from './come-in.ts'
import { addParticipant, findOrAddDepartment } from './participants.ts'

interface Waiting {
  readonly person: WaitingPerson
  readonly device: DeviceRow
}

/** Whoever is let in becomes a participant now; whoever is turned away keeps a token that opens nothing. */
export const answerKnock = handler<'answer-knock', Waiting | null>({
  prepare: async ({ knockId }, { storage }, { identity }) => {
    const value = await storage.privateValue(identity.workshopId, KNOCK_SPACE, knockId)
    if (value === null) return null
    const person = JSON.parse(value) as WaitingPerson
    const device = await storage.device(person.tokenHash)
    return device && { person, device }
  },
  run: ({ knockId, admit }, run, { prepared: waiting, services }) => {
    const { documents, workshopId } = run
    if (!waiting || !documents.backstage.getMap('knocks').has(knockId)) return refused('not-found')
    const { person, device } = waiting
    const participantId = admit
      ? addParticipant(
          run,
          { name: person.name, role: person.role, departmentId: findOrAddDepartment(run, person.department) },
          services.sealer,
        )
      : null
    dropRecord(documents.backstage, 'knocks', knockId)
    run.write({ write: 'device', device: { ...device, participantId, state: admit ? 'active' : 'revoked' } })
    run.write({ write: 'forget', workshopId, space: KNOCK_SPACE, key: knockId })
    return { ok: true, participantId }
  },
})
