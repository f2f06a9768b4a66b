/** The steps behind `POST /api/join`: what somebody holds, what it opens, and the seat they get. */
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import { doorOfCode, doorOfLink, type Door } from '../access/entry.ts'
import { isPasscode } from '../access/passcode.ts'
import { parseRecovery, recoveryHash } from '../access/recovery.ts'
import { hashSecret } from '../access/tokens.ts'
import { withRun, type Run } from '../commands/command-call.ts'
import { comeBack, comeIn, type CameIn } from '../commands/people/come-in.ts'
import type { ServerContext } from '../server-context.ts'
import type { RecoveryRow } from '../storage/workshop-storage.ts'
import type { JoinBody } from './join-body.ts'

export type Entry =
  | { readonly by: 'door'; readonly workshopId: string; readonly door: Door }
  | { readonly by: 'recovery'; readonly workshopId: string; readonly recovery: RecoveryRow }
  /** The link asks for one. */
  | { readonly by: 'passcode' }
  | { readonly by: 'nothing'; readonly reason: 'wrong-code' | 'unknown-link' | 'wrong-passcode' }

/** Looks behind what was sent; a wrong one says the same, whatever exists. */
export async function findEntry(context: ServerContext, body: JoinBody): Promise<Entry> {
  const { storage, now } = context
  if (body.recovery !== undefined) {
    const words = parseRecovery(body.recovery)
    const recovery = words === null ? null : await storage.recoveryByWords(recoveryHash(words))
    if (!recovery) return { by: 'nothing', reason: 'wrong-code' }
    return { by: 'recovery', workshopId: recovery.workshopId, recovery }
  }
  if (body.link === undefined) {
    const door = await doorOfCode(storage, body.code ?? '')
    return door ? { by: 'door', workshopId: door.workshopId, door } : { by: 'nothing', reason: 'wrong-code' }
  }
  const door = await doorOfLink(storage, body.link, now())
  if (!door) return { by: 'nothing', reason: 'unknown-link' }
  const { passcodeHash } = door.link
  if (passcodeHash !== null) {
    if (body.passcode === undefined) return { by: 'passcode' }
    if (!(await isPasscode(body.passcode, passcodeHash))) return { by: 'nothing', reason: 'wrong-passcode' }
  }
  return { by: 'door', workshopId: door.workshopId, door }
}

/** One change of the workshop's people, outside of commands. */
function change<P>(
  context: ServerContext,
  workshopId: string,
  run: (run: Run, prepared: P) => CameIn,
  prepare?: () => Promise<P>,
): Promise<CameIn> {
  return context.hub.mutate<CameIn, P>(
    workshopId,
    (documents, work, prepared) =>
      withRun(
        documents,
        { newId: newRandomId, workshopId, now: context.now(), write: (write) => work.write(write) },
        (opened) => run(opened, prepared),
      ),
    prepare ? { prepare } : {},
  )
}

export function comeInByDoor(
  context: ServerContext,
  door: Door,
  { name = '', department = '' }: JoinBody,
  token: string,
): Promise<CameIn> {
  const { sealer, config } = context
  const entrance = { door, sealer, maxPeople: config.limits.PEOPLE_PER_WORKSHOP }
  return change(context, door.workshopId, (run) =>
    comeIn(run, entrance, { name, department, tokenHash: hashSecret(token) }),
  )
}

export function comeBackByCode(
  context: ServerContext,
  recovery: RecoveryRow,
  token: string,
): Promise<CameIn> {
  const { workshopId, participantId } = recovery
  return change(
    context,
    workshopId,
    (run, devices) => comeBack(run, participantId, devices, hashSecret(token)),
    () => context.storage.devices(workshopId),
  )
}
