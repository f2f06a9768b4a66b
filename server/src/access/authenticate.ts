/** From a device token to who is speaking. */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { isTokenForm } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import type { WorkshopStorage } from '../storage/workshop-storage.ts'
import { hashSecret } from './tokens.ts'

/** Whose device this is. */
export interface Identity {
  workshopId: string
  role: Role
  /** Null for room views, observers and approvers without a place in the list of participants. */
  participantId: string | null
  /** Names the device without being its token. */
  tokenHash: string
}

export type Authenticate = (token: string) => Promise<Identity | null>

/** Null for unknown and revoked tokens and for people who are still knocking. */
export const createAuthenticate =
  (storage: Pick<WorkshopStorage, 'device'>): Authenticate =>
  async (token) => {
    if (!isTokenForm(token)) return null
    const device = await storage.device(hashSecret(token))
    if (device?.state !== 'active') return null
    const { workshopId, role, participantId, tokenHash } = device
    return { workshopId, role, participantId, tokenHash }
  }
