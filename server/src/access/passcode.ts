/** Passcodes are words that people choose, so they are kept as a slow hash (scrypt, RFC 7914) with a salt of their own. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const SALT_BYTES = 16
const HASH_BYTES = 32
/** 16 MiB and some 50 ms per try. */
const COST = { N: 16_384, r: 8, p: 1 }

const derive = (passcode: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passcode.normalize('NFKC'), salt, HASH_BYTES, COST, (error, hash) =>
      error ? reject(error) : resolve(hash),
    )
  })

export async function hashPasscode(passcode: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return `scrypt.${salt.toString('base64url')}.${(await derive(passcode, salt)).toString('base64url')}`
}

export async function isPasscode(passcode: string, stored: string): Promise<boolean> {
  const [scheme, salt = '', hash = ''] = stored.split('.')
  const expected = Buffer.from(hash, 'base64url')
  if (scheme !== 'scrypt' || expected.length !== HASH_BYTES) return false
  return timingSafeEqual(await derive(passcode, Buffer.from(salt, 'base64url')), expected)
}
