import { mayWrite } from '@servicewerkstatt/shared/commands/access.ts'
import { type Refused, refused, type Run, type Sender } from '../command-call.ts'

/** What the server writes into the board for people needs the right that they would need themselves. @returns null when they may */
export function refuseBoardWriting(
  { proceedings }: Pick<Run, 'proceedings'>,
  { identity }: Sender,
): Refused | null {
  const { currentStageId, frozen } = proceedings.singleton('run')
  const stage = currentStageId === null ? undefined : proceedings.record('stages', currentStageId)
  const guestsMayWrite = stage?.guestsMayWrite === true
  if (mayWrite(identity.role, 'board', { frozen, guestsMayWrite })) return null
  return refused(frozen ? 'board-frozen' : 'not-possible-now')
}
