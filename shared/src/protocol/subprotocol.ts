/**
 * The WebSocket subprotocols of a sync connection: our version, and the device token as a second entry, because a browser
 * can send no header with a WebSocket and an address would put the token into logs. The server selects the first entry only.
 */

export const SUBPROTOCOL = 'servicewerkstatt.v1'
const TOKEN_PREFIX = 'token.'
/** 256 bits in base64url without padding. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** True for the form of a device token; says nothing about whether it is known. */
export const isTokenForm = (value: string): boolean => TOKEN.test(value)

/** The value of `protocols` for a provider. @param token device token */
export const toSubprotocols = (token: string): string[] => [SUBPROTOCOL, TOKEN_PREFIX + token]

export type OfferedSubprotocols =
  | { ok: true; token: string }
  | { ok: false; reason: 'protocol-missing' | 'token-missing' }

/** @param offered the entries of Sec-WebSocket-Protocol, in order */
export function parseSubprotocols(offered: Iterable<string>): OfferedSubprotocols {
  let known = false
  let token: string | null = null
  for (const entry of offered) {
    if (entry === SUBPROTOCOL) known = true
    else if (entry.startsWith(TOKEN_PREFIX)) token ??= entry.slice(TOKEN_PREFIX.length)
  }
  if (!known) return { ok: false, reason: 'protocol-missing' }
  return token !== null && isTokenForm(token) ? { ok: true, token } : { ok: false, reason: 'token-missing' }
}

/**
 * What the server puts into its answer: our version, else whatever the client offered that is not a token. A browser drops
 * a connection whose offers were all ignored, and would then see 1006 instead of the close code that explains.
 */
export function selectSubprotocol(offered: Iterable<string>): string | false {
  let fallback: string | false = false
  for (const entry of offered) {
    if (entry === SUBPROTOCOL) return entry
    if (!entry.startsWith(TOKEN_PREFIX)) fallback ||= entry
  }
  return fallback
}
