/**
 * What an agreement promises, as one value that can be copied and hashed. Sign-off, verdicts and publications read such copies only; "changed since
 * sign-off" means that the draft's hash differs.
 */
import { digest } from 'lib0/hash/sha256'
import { canonicalJson } from '../canonical-json.ts'

type PlainRecord = Readonly<Record<string, unknown>>

export interface AgreementContent {
  readonly agreement: PlainRecord
  readonly targets: readonly PlainRecord[]
  readonly option: PlainRecord | null
}

/** Order, status, version and time stamps say nothing about what is promised. */
const NOT_PROMISED = new Set(['ord', 'status', 'version', 'createdAt', 'updatedAt', 'createdBy', 'deletedAt'])

/** Nothing written: a key that is left out, null, an empty text, an empty set or list. All of them must hash alike. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const promised = (record: PlainRecord): PlainRecord =>
  Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !NOT_PROMISED.has(key) && !isEmpty(value)),
  )

/**
 * The content of a version.
 * @param targets all targets; those of other agreements are left out
 * @param options all levels; only the chosen one counts
 */
export function agreementContent(
  agreement: PlainRecord,
  targets: readonly PlainRecord[],
  options: readonly PlainRecord[],
): AgreementContent {
  const own = targets.filter((target) => target['agreementId'] === agreement['id'])
  const chosen = options.find((option) => option['id'] === agreement['chosenOptionId'])
  return {
    agreement: promised(agreement),
    targets: own.map(promised).toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1)),
    option: chosen ? promised(chosen) : null,
  }
}

/** SHA-256 of the canonical JSON, 64 hex digits. Not `crypto.subtle`, which a page on plain http does not have. */
export function contentHash(content: unknown): string {
  const bytes = digest(new TextEncoder().encode(canonicalJson(content)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Id of a version, for example `agr-1:2`. */
export const agreementVersionId = (agreementId: string, n: number): string => `${agreementId}:${String(n)}`
