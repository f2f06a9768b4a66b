/** From where somebody asks, for limits only: it is kept in memory for a minute and stands in no log. */
import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

const isLocal = (address: string): boolean =>
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address) ||
  /^(?:::1$|f[cd]|fe80:)/i.test(address)

/** A network of IPv6 hands out a whole /64 to one subscriber, so the addresses in it count as one. */
const network = (address: string): string => {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const behind = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length)
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind]
  return `${all.slice(0, 4).join(':')}::/64`
}

/**
 * A proxy in front is known by PUBLIC_URL; then what it adds to `X-Forwarded-For` counts, but only from a proxy in the same network. Without one the
 * header is anybody's claim and is not read.
 */
export function clientAddress(request: FastifyRequest, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  const direct = request.socket.remoteAddress ?? ''
  const header = request.headers['x-forwarded-for']
  if (publicUrl === null || header === undefined || !isLocal(direct)) return network(direct)
  const forwarded = String(header).split(',').at(-1)?.trim() ?? ''
  return network(isIP(forwarded) ? forwarded : direct)
}
