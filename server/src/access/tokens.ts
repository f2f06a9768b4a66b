/** Device tokens and link secrets: 256 random bits, opaque, kept only as a hash. */
import { createHash, randomBytes } from 'node:crypto'

const SECRET_BYTES = 32

/** A fresh token or link secret: 43 characters of base64url. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/**
 * What is stored in place of a secret: SHA-256 in hex. One round is enough, because 256 random bits cannot be guessed;
 * passcodes, which people choose, need a password hash instead.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
