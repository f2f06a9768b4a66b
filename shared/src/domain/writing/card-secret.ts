/** The secret with which an author's device, and nothing else, can mend a card after the reveal. The server keeps its hash, without a person. */
import { digest } from 'lib0/hash/sha256'

const SECRET_BYTES = 32
const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** 256 random bits in hex. `getRandomValues`, because a page on plain http has no secure context. */
export const newCardSecret = (): string => toHex(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)))

/** SHA-256 of the secret's letters, in hex: what the server is told. From lib0, because plain http has no `crypto.subtle`. */
export const hashCardSecret = (secret: string): string => toHex(digest(new TextEncoder().encode(secret)))
