import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isTokenForm } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import type { DeviceRow, DeviceState } from '../storage/workshop-storage.ts'
import { createAuthenticate } from './authenticate.ts'
import { createSealer } from './sealer.ts'
import { readSecretKey } from './secret-key.ts'
import { hashSecret, newSecret } from './tokens.ts'

const KEY = 'k'.repeat(40)

test('secrets are 256 bits of base64url, each another, and stored as a hash', () => {
  const secrets = Array.from({ length: 100 }, newSecret)
  expect(new Set(secrets).size).toBe(100)
  expect(secrets.every(isTokenForm)).toBe(true)
  expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('what is sealed opens again at its place, with its key, unchanged', () => {
  const sealer = createSealer(KEY)
  const sealed = sealer.seal('geheim – 漢字 😀', 'lnk-1')
  expect(sealed).not.toContain('geheim')
  expect(sealer.seal('geheim – 漢字 😀', 'lnk-1')).not.toBe(sealed)
  expect(sealer.open(sealed, 'lnk-1')).toBe('geheim – 漢字 😀')
  expect(createSealer(KEY).open(sealed, 'lnk-1')).toBe('geheim – 漢字 😀')
  expect(sealer.open(sealed, 'lnk-2')).toBeNull()
  expect(createSealer(`${KEY}x`).open(sealed, 'lnk-1')).toBeNull()
})

test('damaged seals open to nothing', () => {
  const sealer = createSealer(KEY)
  const sealed = sealer.seal('secret', 'lnk-1')
  const flipped = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
  for (const text of ['', 'v1.', 'v1.AAAA', 'v2.' + sealed.slice(3), flipped]) {
    expect(sealer.open(text, 'lnk-1')).toBeNull()
  }
})

test('the server makes its key once, readable for nobody else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const made = readSecretKey(folder, null)
  expect(made.length).toBeGreaterThanOrEqual(43)
  expect(readSecretKey(folder, null)).toBe(made)
  expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(folder, 'secret-key'), 'utf8').trim()).toBe(made)
  expect(readSecretKey(folder, 'from the environment')).toBe('from the environment')
})

test('only active devices with a token of the right form are somebody', async () => {
  const token = newSecret()
  const device = (state: DeviceState): DeviceRow => ({
    tokenHash: hashSecret(token),
    workshopId: 'ws',
    role: 'team',
    participantId: 'prt-1',
    state,
    linkId: null,
    createdAt: '2026-03-02T09:00:00Z',
  })
  const authenticateAs = (state: DeviceState) =>
    createAuthenticate({ device: async (hash) => (hash === hashSecret(token) ? device(state) : null) })
  expect(await authenticateAs('active')(token)).toEqual({
    workshopId: 'ws',
    role: 'team',
    participantId: 'prt-1',
    tokenHash: hashSecret(token),
  })
  expect(await authenticateAs('waiting')(token)).toBeNull()
  expect(await authenticateAs('revoked')(token)).toBeNull()
  expect(await authenticateAs('active')(newSecret())).toBeNull()
  expect(await authenticateAs('active')('short')).toBeNull()
})
