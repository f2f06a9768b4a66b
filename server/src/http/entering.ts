/** The steps behind `POST /api/join`: what somebody holds, what it opens, and the seat they get. */
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import { isValidLink } from '../access/links.ts'
import { doorOfCode, doorOfLink, type Door } from '../access/entry.ts'
import { isPasscode } from '../access/passcode.ts'
import { parseRecovery, recoveryHash } from '../access/recovery.ts'
import { hashSecret } from '../access/tokens.ts'
import { refused, withRun, type Run } from '../commands/command-call.ts'
import { remoteFor } from '../commands/meeting/remote-link.ts'
import { comeBack, comeIn, reclaim, type CameIn } from '../commands/people/come-in.ts'
import type { ServerContext } from '../server-context.ts'
import type { LinkRow, RecoveryRow } from '../storage/workshop-storage.ts'
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
    const team = door && (await teamLink(context, door.workshopId))
    if (!door || (team && !isValidLink(team, now()))) return { by: 'nothing', reason: 'wrong-code' }
    return checkPasscode(door, team?.passcodeHash ?? null, body.passcode)
  }
  const door = await doorOfLink(storage, body.link, now())
  if (!door) return { by: 'nothing', reason: 'unknown-link' }
  return checkPasscode(door, door.link.passcodeHash, body.passcode)
}

async function checkPasscode(
  door: Door,
  passcodeHash: string | null,
  passcode: string | undefined,
): Promise<Entry> {
  if (passcodeHash !== null) {
    if (passcode === undefined) return { by: 'passcode' }
    if (!(await isPasscode(passcode, passcodeHash))) return { by: 'nothing', reason: 'wrong-passcode' }
  }
  return { by: 'door', workshopId: door.workshopId, door }
}

/** The code leads where the team's link leads, so what restricts the link holds for the code. */
const teamLink = async ({ storage }: ServerContext, workshopId: string): Promise<LinkRow | null> =>
  (await storage.links(workshopId)).findLast((link) => link.kind === 'team' && link.revokedAt === null) ??
  null

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
  const { sealer, config, storage, now } = context
  const maxPeople = config.limits.PEOPLE_PER_WORKSHOP
  return change(
    context,
    door.workshopId,
    (run, link) => {
      if (door.link && (!link || !isValidLink(link, now()))) return refused('unknown-link')
      const entrance = { door: { ...door, link }, sealer, maxPeople }
      return comeIn(run, entrance, { name, department, tokenHash: hashSecret(token) })
    },
    // Read again when it is our turn: a link that works once must not work twice for two who ask at the same moment.
    async () => (door.link ? await storage.linkBySecret(door.link.secretHash) : null),
  )
}

/** Null when this device is nobody in the workshop behind the door; then the link is used like any other. */
export async function reclaimByDoor(
  context: ServerContext,
  door: Door,
  token: string | null,
): Promise<CameIn | null> {
  if (door.role !== 'facilitator' || token === null || (door.link && remoteFor(door.link) !== null))
    return null
  const device = await context.storage.device(hashSecret(token))
  const isIn = device?.workshopId === door.workshopId && device.state === 'active'
  if (!isIn || device.participantId === null) return null
  return change(
    context,
    door.workshopId,
    (run, devices) => reclaim(run, device, devices),
    () => context.storage.devices(door.workshopId),
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
    (run, known) => comeBack(run, participantId, known, hashSecret(token)),
    async () => ({
      devices: await context.storage.devices(workshopId),
      values: await context.storage.allPrivateValues(workshopId),
    }),
  )
}
