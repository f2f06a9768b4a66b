import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashCardSecret, newCardSecret } from './card-secret.ts'

test('the hash is plain SHA-256, as the server computes it', () => {
  const secret = newCardSecret()
  expect(hashCardSecret(secret)).toBe(createHash('sha256').update(secret).digest('hex'))
})

test('no two secrets are alike', () => {
  const secrets = Array.from({ length: 100 }, newCardSecret)
  expect(new Set(secrets).size).toBe(100)
  expect(secrets.every((secret) => /^[0-9a-f]{64}$/.test(secret))).toBe(true)
})
