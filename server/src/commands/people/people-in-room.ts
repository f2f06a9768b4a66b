/** People who take part without a device of their own: entered by a facilitator, or one after another on a shared laptop (PROXY). */
import { patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import type { DeviceRow } from '../../storage/workshop-storage.ts'
import { handler, refused, type Run } from '../command-call.ts'
import { addParticipant, findOrAddDepartment, ownDepartmentId } from './participants.ts'

const isFull = ({ proceedings }: Run, limit: number): boolean =>
  proceedings.ids('participants').length >= limit

export const addPersonInRoom = handler<'add-person-in-room'>({
  run: ({ name, departmentName }, run, { services }) => {
    const { hub, sealer } = services
    if (isFull(run, hub.limits.PEOPLE_PER_WORKSHOP)) return refused('workshop-full')
    const departmentId = findOrAddDepartment(run, departmentName)
    const isOurs = departmentId === null || departmentId === ownDepartmentId(run)
    const role: Role = isOurs ? 'team' : 'guest'
    const { counts } = run.proceedings.singleton('run')
    const participantId = addParticipant(run, { name, role, departmentId, via: 'proxy' }, sealer)
    patchRun(run.documents.proceedings, { counts: { ...counts, present: counts.present + 1 } })
    return { ok: true, participantId }
  },
})

/** The doors do not count: whoever hands the laptop on is in, and so is the one beside them. */
export const nextPerson = handler<'next-person', DeviceRow | null>({
  prepare: (_command, { storage }, { identity }) => storage.device(identity.tokenHash),
  run: ({ name, departmentName, tokenHash }, run, { services, prepared: device }) => {
    const { hub, sealer } = services
    if (!device) return refused('not-signed-in')
    if (isFull(run, hub.limits.PEOPLE_PER_WORKSHOP)) return refused('workshop-full')
    const departmentId = findOrAddDepartment(run, departmentName)
    const participantId = addParticipant(run, { name, role: device.role, departmentId }, sealer)
    const { workshopId, now } = run
    const own: DeviceRow = { ...device, tokenHash, workshopId, participantId, createdAt: now }
    run.write({ write: 'device', device: own })
    return { ok: true, participantId }
  },
})
