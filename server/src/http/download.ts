/** Files leave with a name that says what they are, in the characters of every language (RFC 6266, RFC 8187). */
import type { FastifyReply } from 'fastify'

/** Longest title in a file name; file systems take 255 bytes in all. */
const MAX_TITLE_LENGTH = 80

const ASCII_LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
}

/** Without what file systems of this world refuse: path separators, wildcards, control characters, dots at the ends. */
const fileSafe = (title: string): string =>
  [...title.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').replace(/\s+/gu, ' ')]
    .slice(0, MAX_TITLE_LENGTH)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/gu, '')

/** @param day plain date */
export const fileName = (title: string, day: string, extension: string): string =>
  `${fileSafe(title) || 'Servicewerkstatt'} ${day}.${extension}`

/** The same for old clients that read ASCII only. */
const asciiName = (name: string): string =>
  name
    .replace(/[äöüÄÖÜß]/gu, (letter) => ASCII_LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/gu, '')
    .replace(/["\\%]/gu, '')
    .replace(/ +/gu, ' ')

const percentEncoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

export const contentDisposition = (name: string): string =>
  `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${percentEncoded(name)}`

export function sendFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly type: string; readonly content: string | Uint8Array },
): FastifyReply {
  const content = typeof file.content === 'string' ? file.content : Buffer.from(file.content)
  return reply
    .header('content-disposition', contentDisposition(file.name))
    .header('cache-control', 'no-store')
    .type(file.type)
    .send(content)
}
