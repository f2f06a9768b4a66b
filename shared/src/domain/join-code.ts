/**
 * The six-character code on the big screen, and what people type or paste where it is asked for.
 * The code holds no secret: it works as the doors allow. Making codes is the server's business.
 */

/** No 0 O, 1 I L: they are mistaken for one another when read from a wall. 31 signs, 31⁶ ≈ 887 million codes. */
export const JOIN_CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const JOIN_CODE_LENGTH = 6

export type JoinCodeProblem = 'empty' | 'too-short' | 'too-long' | 'not-in-alphabet' | 'foreign-link'

export type JoinEntry =
  | { kind: 'code'; code: string }
  /** The part after `#` of a link; it is a secret and never goes into an address that is sent. */
  | { kind: 'link'; secret: string }
  | { kind: 'problem'; problem: JoinCodeProblem }

/** Spaces, format characters (zero width, bidi marks), and dashes of any kind: what typing and pasting put in between. */
const IGNORED = /[\p{Z}\p{Cc}\p{Cf}\p{Pd}\p{Pc}\u2212.·•/|:,;'"„“”‚‘’]/gu

/** True for exactly six characters of the alphabet, in capitals. */
export const isJoinCode = (value: string): boolean =>
  value.length === JOIN_CODE_LENGTH && [...value].every((sign) => JOIN_CODE_ALPHABET.includes(sign))

/**
 * Reads a code as people write it: any case, full-width letters, spaces and dashes anywhere.
 * @returns the six capitals, or what is wrong with them
 */
export function parseJoinCode(text: string): JoinEntry {
  // Upper case by the root locale: a Turkish one would turn i into İ.
  const signs = [...text.normalize('NFKC').replace(IGNORED, '').toUpperCase()]
  if (signs.length === 0) return { kind: 'problem', problem: 'empty' }
  if (signs.some((sign) => !JOIN_CODE_ALPHABET.includes(sign))) {
    return { kind: 'problem', problem: signs.length > 2 * JOIN_CODE_LENGTH ? 'too-long' : 'not-in-alphabet' }
  }
  if (signs.length < JOIN_CODE_LENGTH) return { kind: 'problem', problem: 'too-short' }
  if (signs.length > JOIN_CODE_LENGTH) return { kind: 'problem', problem: 'too-long' }
  return { kind: 'code', code: signs.join('') }
}

/** The secret after `#`: base64url characters and the separators that a kind of link may put in front. */
const SECRET = /^[A-Za-z0-9._~-]{8,512}$/

/** True for something that can be the part of a link after `#`. */
export const isLinkSecret = (value: string): boolean => SECRET.test(value)

/** Something with a scheme, or an address typed without one: `192.168.0.7:4700/c/K7M4QT`. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/|[^\s/#]+\.[^\s/#]+\/|[^\s/#]+:\d+\/|\/)/i

/**
 * Reads what stands in the code field: a code, or a whole link that was pasted (`…/c/<code>` or `…/j#<secret>`).
 * The host is not compared: one server is reached by several names, on the LAN and beyond.
 */
export function parseJoinEntry(text: string): JoinEntry {
  const trimmed = text.trim()
  if (!ADDRESS.test(trimmed)) return parseJoinCode(trimmed)
  const [beforeHash = '', ...afterHash] = trimmed.split('#')
  const secret = afterHash.join('#')
  const path = beforeHash.replace(/[?].*$/, '').replace(/\/+$/, '')
  if (/\/j$/i.test(path) && isLinkSecret(secret)) return { kind: 'link', secret }
  const inPath = /\/c\/([^/]+)$/i.exec(path)?.[1]
  if (inPath !== undefined) return parseJoinCode(decode(inPath))
  return { kind: 'problem', problem: 'foreign-link' }
}

/** Percent-decoding that leaves a broken escape as it stands instead of throwing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** As it is shown and read aloud: `K7M–4QT`. */
export const formatJoinCode = (code: string): string => `${code.slice(0, 3)}–${code.slice(3)}`
