/**
 * Ids of records: a short prefix that tells the kind, a dash, ten random characters in base 36 (about 51 bits).
 * Never reused; two people make them at the same time without asking anybody.
 */
export type NewId = (prefix: string) => string

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 10

/** Keys that mean something to a plain JavaScript object must never become ids. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])
const ID = /^[a-z0-9_-]{1,80}(:[a-z0-9_-]{1,80}){0,4}$/

/** True for an id of the export: parts of `[a-z0-9_-]`, joined with `:` where the key is made from several ids. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && ID.test(value) && !RESERVED.has(value)

/**
 * A fresh id. `getRandomValues` instead of `randomUUID`, because a page on plain http has no secure context.
 * Bytes of 252 and above are drawn again, so that every character is equally likely (252 = 7 × 36).
 */
export const newRandomId: NewId = (prefix) => {
  let id = ''
  while (id.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      if (byte < 252 && id.length < LENGTH) id += ALPHABET[byte % 36]
    }
  }
  return `${prefix}-${id}`
}
