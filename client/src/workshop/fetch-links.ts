/** Asks the server for the ways in: addresses in the local network for everybody who is in, links with their secrets for facilitators only. */
import type { Access } from './workshop.ts'

export const SHOWN_LINKS = ['team', 'guest', 'observer', 'room'] as const
export type ShownLink = (typeof SHOWN_LINKS)[number]

export interface Links {
  /** Whole addresses. Secrets: keep them in memory and nowhere else. */
  readonly links: Readonly<Partial<Record<ShownLink, string>>>
  /** Addresses of this server in the local network; empty behind a proxy. */
  readonly network: readonly string[]
  /** Until when a link works, and whether it asks for a passcode. */
  readonly limits: Readonly<Partial<Record<ShownLink, LinkLimits>>>
}

export interface LinkLimits {
  /** RFC 3339. */
  readonly expiresAt: string | null
  readonly hasPasscode: boolean
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Rejects when there is no answer, a refusal, or an answer of another form. */
export async function fetchLinks({ workshopId, token }: Access): Promise<Links> {
  const response = await fetch(`/api/workshops/${encodeURIComponent(workshopId)}/links`, {
    headers: { authorization: `Bearer ${token}` },
    credentials: 'omit',
    cache: 'no-store',
  })
  const answer: unknown = await response.json()
  if (!response.ok || !isRecord(answer)) throw new Error('no links in the answer of the server')
  const given = isRecord(answer.links) ? answer.links : {}
  const links = Object.fromEntries(
    SHOWN_LINKS.flatMap((kind) => (typeof given[kind] === 'string' ? [[kind, given[kind]] as const] : [])),
  )
  const network = Array.isArray(answer.network)
    ? answer.network.filter((item) => typeof item === 'string')
    : []
  const restricted = isRecord(answer.limits) ? answer.limits : {}
  const limits = Object.fromEntries(
    SHOWN_LINKS.flatMap((kind) => {
      const limit = restricted[kind]
      if (!isRecord(limit)) return []
      const expiresAt = typeof limit.expiresAt === 'string' ? limit.expiresAt : null
      return [[kind, { expiresAt, hasPasscode: limit.hasPasscode === true }] as const]
    }),
  )
  return { links, network, limits }
}
