/** Links: whole addresses whose secret stands after `#`, so that it reaches no log and no referrer. The code is for the big screen and holds no secret. */
import { randomInt } from 'node:crypto'
import {
  isLinkSecret,
  JOIN_CODE_ALPHABET,
  JOIN_CODE_LENGTH,
} from '@servicewerkstatt/shared/domain/join-code.ts'
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import type { NewId } from '@servicewerkstatt/shared/domain/ids.ts'
import type { LinkKind, LinkRow } from '../storage/workshop-storage.ts'
import type { Sealer } from './sealer.ts'
import { hashSecret, newSecret } from './tokens.ts'

/** Links that every workshop has from the start. */
export const STANDING_LINKS = ['facilitator', 'team', 'guest', 'room', 'observer'] as const
export type StandingLink = (typeof STANDING_LINKS)[number]

/** What somebody becomes who comes by this kind of link; null: it opens no workshop. */
const ROLE_OF_LINK: Readonly<Record<LinkKind, Role | null>> = {
  facilitator: 'facilitator',
  team: 'team',
  guest: 'guest',
  room: 'room',
  observer: 'observer',
  collection: null,
  signOff: null,
  publicPage: null,
}
export const roleOfLink = (kind: LinkKind): Role | null => ROLE_OF_LINK[kind]

export interface MadeLink {
  readonly row: LinkRow
  readonly secret: string
}

/** A fresh link. A facilitator's secret is kept as a hash only; the others can be shown again. */
export function makeLink(
  workshopId: string,
  kind: StandingLink,
  { newId, now, sealer }: { readonly newId: NewId; readonly now: string; readonly sealer: Sealer },
): MadeLink {
  const secret = newSecret()
  const id = newId('link')
  const row: LinkRow = {
    id,
    workshopId,
    kind,
    secretHash: hashSecret(secret),
    sealedSecret: kind === 'facilitator' ? null : sealer.seal(secret, id),
    departmentId: null,
    passcodeHash: null,
    expiresAt: null,
    revokedAt: null,
    createdAt: now,
    details: {},
  }
  return { row, secret }
}

/** @param origin without a slash at the end */
export const linkAddress = (origin: string, secret: string): string => `${origin}/j#${secret}`

/** The secret in what somebody sends: the whole address, or its part after `#`. Null when it cannot be one. */
export function linkSecret(link: string): string | null {
  const secret = link.slice(link.indexOf('#') + 1).trim()
  return isLinkSecret(secret) ? secret : null
}

/** Whether a link opens anything at this time. */
export const isValidLink = ({ revokedAt, expiresAt }: LinkRow, now: Date): boolean =>
  revokedAt === null && (expiresAt === null || new Date(expiresAt) > now)

/** Six characters, each equally likely. */
export const newJoinCode = (): string =>
  Array.from(
    { length: JOIN_CODE_LENGTH },
    () => JOIN_CODE_ALPHABET[randomInt(JOIN_CODE_ALPHABET.length)],
  ).join('')
