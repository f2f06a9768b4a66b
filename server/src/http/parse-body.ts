/** Bodies of requests are checked against a strict schema before anything looks at them. */
import { findUnfitJson } from '@servicewerkstatt/shared/domain/json-shape.ts'
import { toPlainTextDeep } from '@servicewerkstatt/shared/domain/plain-text.ts'
import type * as z from 'zod'

export type ParsedBody<T> =
  | { readonly ok: true; readonly value: T }
  /** `path`: where, as in `targets.0.id`. `detail`: what is wrong there, in English. */
  | { readonly ok: false; readonly path: string; readonly detail: string }

/** Line ends become LF and halves of characters are replaced, at this edge as at every other. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): ParsedBody<T> {
  const unfit = findUnfitJson(body)
  if (unfit) return { ok: false, path: unfit.place, detail: unfit.detail }
  const parsed = schema.safeParse(toPlainTextDeep(body))
  if (parsed.success) return { ok: true, value: parsed.data }
  const issue = parsed.error.issues[0]
  return { ok: false, path: issue?.path.map(String).join('.') ?? '', detail: issue?.message ?? '' }
}
