/**
 * Sealing of what must be shown again but not read from the database file: link secrets and recovery words.
 * AES-256-GCM, a fresh 96-bit nonce each, the place it belongs to as additional data (NIST SP 800-38D).
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

const VERSION = 'v1'
const NONCE_BYTES = 12
const TAG_BYTES = 16

export interface Sealer {
  /** @param place what the text belongs to, for example the id of its link; opening elsewhere fails */
  seal(text: string, place: string): string
  /** @returns the text, or null when key, place or bytes are not those it was sealed with */
  open(sealed: string, place: string): string | null
  /** A name for a text that is always the same here and cannot be traced back without the key (HMAC-SHA-256, 43 characters of base64url). */
  alias(text: string, place: string): string
}

/** @param secretKey any text with enough randomness; the key is derived from it */
export function createSealer(secretKey: string): Sealer {
  const key = createHash('sha256').update('servicewerkstatt sealing key\n').update(secretKey).digest()
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
      const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${VERSION}.${bytes.toString('base64url')}`
    },
    open(sealed, place) {
      const [version, body = ''] = sealed.split('.')
      const bytes = Buffer.from(body, 'base64url')
      if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(-TAG_BYTES))
        const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        // The only way to fail here is a tag that does not fit.
        return null
      }
    },
    alias: (text, place) =>
      createHmac('sha256', key)
        .update(JSON.stringify([place, text]))
        .digest('base64url'),
  }
}
