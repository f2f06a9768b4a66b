/** Reading a file somebody brings along: nothing is created unless all of it is right, and the answer names the place and the reason. */
import type * as z from 'zod'
import { findUnfitJson } from '../../domain/json-shape.ts'
import { toPlainTextDeep } from '../../domain/plain-text.ts'
import {
  exportSchema,
  FORMAT,
  FORMAT_VERSION,
  PLAIN_COLLECTIONS,
  type WorkshopExport,
} from './export-schema.ts'
import { findJsonError } from './find-json-error.ts'

export type ImportRefusal = 'not-json' | 'not-a-workshop' | 'newer-format' | 'invalid-value' | 'id-mismatch'

export type ParsedExport =
  | { readonly ok: true; readonly file: WorkshopExport }
  | {
      readonly ok: false
      readonly reason: ImportRefusal
      /** Where in the file, as in `agreements.agr-1.reviewDate`; for JSON that does not parse: `line 3, column 7`. */
      readonly place: string
      /** What is wrong there, in English, for the details; the interface words the reason. */
      readonly detail: string
    }

const refuse = (reason: ImportRefusal, place: string, detail: string): ParsedExport => ({
  ok: false,
  reason,
  place,
  detail,
})

/** Text of a file → checked data. */
export function parseExportText(text: string): ParsedExport {
  // A byte order mark is not JSON, but Windows editors write one.
  const source = text.replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return refuse('not-json', syntaxErrorPlace(source), message)
  }
  return parseExport(value)
}

/** Line and column, from 1, of what cannot stand there. */
function syntaxErrorPlace(text: string): string {
  const lines = text.slice(0, findJsonError(text)).split('\n')
  return `line ${String(lines.length)}, column ${String((lines.at(-1)?.length ?? 0) + 1)}`
}

/** Data of a file → checked data with LF line ends and whole characters. */
export function parseExport(value: unknown): ParsedExport {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('not-a-workshop', '', 'the file does not hold an object')
  }
  const unfit = findUnfitJson(value)
  if (unfit) return refuse('invalid-value', unfit.place, unfit.detail)
  const { format, formatVersion } = value as Record<string, unknown>
  if (format !== FORMAT) return refuse('not-a-workshop', 'format', `expected "${FORMAT}"`)
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) {
    return refuse('newer-format', 'formatVersion', `this program reads up to ${String(FORMAT_VERSION)}`)
  }
  const parsed = exportSchema.safeParse(value)
  if (!parsed.success) {
    const issue = deepestIssue(parsed.error.issues[0])
    return refuse('invalid-value', issue.path, issue.message)
  }
  const file = toPlainTextDeep(parsed.data) as unknown as WorkshopExport
  return checkIds(file) ?? { ok: true, file }
}

type Issue = z.core.$ZodIssue

function deepestIssue(issue: Issue | undefined): { path: string; message: string } {
  if (!issue) return { path: '', message: 'unknown' }
  return { path: issue.path.map(String).join('.'), message: issue.message }
}

/** Every record carries its id, equal to its key (WD1). */
function checkIds(file: WorkshopExport): ParsedExport | undefined {
  for (const name of [...PLAIN_COLLECTIONS, 'stageNotes', 'consentVotes']) {
    const records = file[name]
    if (typeof records !== 'object' || records === null) continue
    for (const [key, record] of Object.entries(records) as [string, { id?: unknown }][]) {
      if (record.id !== key) return refuse('id-mismatch', `${name}.${key}.id`, `expected "${key}"`)
    }
  }
  return undefined
}
