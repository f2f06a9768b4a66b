import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const from = (remoteAddress: string, forwarded: string | undefined, publicUrl: string | null): string =>
  clientAddress(
    { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as FastifyRequest,
    { publicUrl },
  )
const PROXIED = 'https://werkstatt.example'

test.each([
  ['straight', '192.168.0.7', undefined, null, '192.168.0.7'],
  ['a claim without a proxy is not read', '192.168.0.7', '1.2.3.4', null, '192.168.0.7'],
  ['behind a proxy, the last entry is the proxy’s own', '127.0.0.1', '6.6.6.6, 1.2.3.4', PROXIED, '1.2.3.4'],
  ['a claim from outside is not read, proxy or not', '9.9.9.9', '1.2.3.4', PROXIED, '9.9.9.9'],
  ['nonsense is not read', '10.0.0.2', 'unknown', PROXIED, '10.0.0.2'],
  ['IPv6 counts by its network', '2001:db8:1:2:aaaa::1', undefined, null, '2001:db8:1:2::/64'],
  ['so does a short one', '2001:db8::1', undefined, null, '2001:db8:0:0::/64'],
])('%s', (_name, remote, forwarded, publicUrl, expected) => {
  expect(from(remote, forwarded, publicUrl)).toBe(expected)
})
