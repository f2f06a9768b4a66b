/** From what somebody holds (link, code) to the door it stands for. Whether the door is open is the workshop's state and not decided here. */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { parseJoinCode } from '@servicewerkstatt/shared/domain/join-code.ts'
import type { LinkRow, WorkshopStorage } from '../storage/workshop-storage.ts'
import { isValidLink, linkSecret, roleOfLink } from './links.ts'
import { hashSecret } from './tokens.ts'

export interface Door {
  readonly workshopId: string
  /** Null: by code, where the department decides between team and guest. */
  readonly role: Role | null
  readonly link: LinkRow | null
}

/** Null for an unknown, revoked or expired link: nobody learns which. */
export async function doorOfLink(
  storage: Pick<WorkshopStorage, 'linkBySecret'>,
  link: string,
  now: Date,
): Promise<(Door & { readonly role: Role; readonly link: LinkRow }) | null> {
  const secret = linkSecret(link)
  const row = secret === null ? null : await storage.linkBySecret(hashSecret(secret))
  if (!row || !isValidLink(row, now)) return null
  const role = roleOfLink(row.kind)
  return role === null ? null : { workshopId: row.workshopId, role, link: row }
}

export async function doorOfCode(
  storage: Pick<WorkshopStorage, 'workshopByCode'>,
  code: string,
): Promise<Door | null> {
  const entry = parseJoinCode(code)
  const workshop = entry.kind === 'code' ? await storage.workshopByCode(entry.code) : null
  return workshop && { workshopId: workshop.id, role: null, link: null }
}
