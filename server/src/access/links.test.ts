import { isJoinCode } from '@servicewerkstatt/shared/domain/join-code.ts'
import { expect, test } from 'vitest'
import { isValidLink, linkAddress, linkSecret, makeLink, newJoinCode } from './links.ts'
import { createSealer } from './sealer.ts'
import { hashSecret } from './tokens.ts'

const tools = {
  newId: (prefix: string) => `${prefix}-1`,
  now: '2026-11-23T10:00:00Z',
  sealer: createSealer('k'.repeat(32)),
}

test('a link can be shown again, a facilitator’s cannot', () => {
  const team = makeLink('ws-1', 'team', tools)
  expect(team.row.secretHash).toBe(hashSecret(team.secret))
  expect(tools.sealer.open(team.row.sealedSecret ?? '', team.row.id)).toBe(team.secret)
  expect(JSON.stringify(team.row)).not.toContain(team.secret)
  expect(makeLink('ws-1', 'facilitator', tools).row.sealedSecret).toBeNull()
})

test('the secret is found in an address, or alone', () => {
  const { secret } = makeLink('ws-1', 'team', tools)
  expect(linkSecret(linkAddress('http://192.168.0.7:4700', secret))).toBe(secret)
  expect(linkSecret(` ${secret} `)).toBe(secret)
  expect(linkSecret('http://192.168.0.7:4700/j')).toBeNull()
  expect(linkSecret('#')).toBeNull()
})

test('revoked and expired links open nothing', () => {
  const { row } = makeLink('ws-1', 'team', tools)
  const now = new Date('2026-11-23T12:00:00Z')
  expect(isValidLink(row, now)).toBe(true)
  expect(isValidLink({ ...row, revokedAt: tools.now }, now)).toBe(false)
  expect(isValidLink({ ...row, expiresAt: '2026-11-23T12:00:00+01:00' }, now)).toBe(false)
  expect(isValidLink({ ...row, expiresAt: '2026-11-23T12:00:01Z' }, now)).toBe(true)
})

test('codes are six readable characters', () => {
  const codes = Array.from({ length: 200 }, newJoinCode)
  expect(codes.every(isJoinCode)).toBe(true)
  expect(new Set(codes).size).toBe(200)
})
