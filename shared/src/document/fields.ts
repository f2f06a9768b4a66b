/**
 * The vocabulary in which records are described. One description serves the types, the parser of the export, the JSON Schema,
 * the creation of a record in a Yjs document and the reading of it. Notation: docs/data-model.md (text*, str, enum, ref, set, map …).
 */
import * as z from 'zod'
import { isId } from '../domain/ids.ts'

// zod writes parsers for objects at run time where it may; the page's content security policy forbids that, and the browser would report each attempt.
z.config({ jitless: true })

/** How a field lives in a Yjs map. */
export type FieldKind = 'atom' | 'text' | 'set' | 'dict' | 'map' | 'object'

/**
 * `View`: what the interface reads. `Out`: the same in the export (they differ for text: '' and null).
 * `initial` is what a new record gets; undefined for optional keys, which are left out while empty.
 */
export interface Field<View = unknown, Out = View> {
  readonly kind: FieldKind
  readonly schema: z.ZodType<Out>
  readonly initial: View | undefined
  readonly optional: boolean
  /** text: what an empty text becomes in the export. */
  readonly emptyText?: '' | null
  /** set, ref: the root map that the ids point into. */
  readonly refersTo?: string
  /** map, object: the record inside. */
  readonly record?: RecordShape
}

export type OptionalField<View, Out = View> = Field<View, Out> & { readonly optional: true }

export interface RecordShape {
  readonly prefix: string
  readonly fields: Readonly<Record<string, Field>>
}

type Simplify<T> = { [K in keyof T]: T[K] }
type Optionals<F> = { [K in keyof F]: F[K] extends { readonly optional: true } ? K : never }[keyof F]
type ViewValue<T> = T extends Field<infer View, unknown> ? View : never
type OutValue<T> =
  T extends Field<never, infer Out> ? Out : T extends Field<infer _View, infer Out> ? Out : never

/** A record as the interface reads it: plain, frozen, texts as strings. */
export type ViewOf<R extends RecordShape> = Simplify<
  { readonly [K in Exclude<keyof R['fields'], Optionals<R['fields']>>]: ViewValue<R['fields'][K]> } & {
    readonly [K in Optionals<R['fields']>]?: ViewValue<R['fields'][K]>
  }
>

/** A record as it stands in the export. */
export type ExportOf<R extends RecordShape> = Simplify<
  { [K in Exclude<keyof R['fields'], Optionals<R['fields']>>]: OutValue<R['fields'][K]> } & {
    [K in Optionals<R['fields']>]?: OutValue<R['fields'][K]>
  }
>

/** Longest text that is accepted from outside, in UTF-16 code units: ten times what the longest known workshop text needs. */
export const MAX_TEXT_LENGTH = 100_000
/** Longest short label, in UTF-16 code units. */
export const MAX_LABEL_LENGTH = 10_000

const idSchema = z.string().refine(isId, { message: 'an id of [a-z0-9_-], parts joined with ":"' })
const textSchema = z.string().max(MAX_TEXT_LENGTH)
const labelSchema = z.string().max(MAX_LABEL_LENGTH)
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d))?$/
const TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

export const dateSchema = z.string().regex(DATE, 'a date YYYY-MM-DD')
/** RFC 3339 with offset; a plain date from an import is kept as it is. */
export const dateTimeSchema = z.string().regex(DATE_TIME, 'a time as in RFC 3339, or a date')
export const timeSchema = z.string().regex(TIME, 'a time HH:MM')
export const basisPointsSchema = z.int().min(0).max(10_000)

const atomField = <T>(schema: z.ZodType<T>, initial: T | undefined): Field<T> => ({
  kind: 'atom',
  schema,
  initial,
  optional: false,
})

/** Any single value; replaced as a whole, the last writer wins. */
export const atom = atomField

/** The record's own id, equal to its key. */
export const id = (): Field<string> => atomField<string>(idSchema, undefined)
/** Fractional order key, see domain/ordering.ts. */
export const ord = (): Field<string> => atomField<string>(z.string().min(1).max(500), 'a0')

/** Prose that several people write at once: a Y.Text on the board, a plain string where only the server writes. */
export const text = (): Field<string, string | null> => ({
  kind: 'text',
  schema: textSchema.nullable(),
  initial: '',
  optional: false,
  emptyText: null,
})
/** The same where the export writes an empty text as "". */
export const textNeverNull = (): Field<string, string> => ({
  kind: 'text',
  schema: textSchema,
  initial: '',
  optional: false,
  emptyText: '',
})

/** Short label, not known yet = null. */
export const str = (): Field<string | null> => atomField<string | null>(labelSchema.nullable(), null)
/** Short label that is always there. */
export const strFilled = (initial = ''): Field<string> => atomField<string>(labelSchema, initial)

/** One of several words, not known yet = null. */
export const choice = <const T extends readonly string[]>(...values: T): Field<T[number] | null> =>
  atomField<T[number] | null>(z.enum(values).nullable(), null)
/** One of several words; a new record gets the first one. */
export const state = <const T extends readonly [string, ...string[]]>(...values: T): Field<T[number]> =>
  atomField<T[number]>(z.enum(values), values[0])

export const int = (min = 0, max = 1_000_000_000): Field<number | null> =>
  atomField<number | null>(z.int().min(min).max(max).nullable(), null)
export const count = (initial = 0, min = 0, max = 1_000_000_000): Field<number> =>
  atomField<number>(z.int().min(min).max(max), initial)
export const num = (): Field<number | null> =>
  atomField<number | null>(z.number().min(-1e12).max(1e12).nullable(), null)
export const bp = (): Field<number | null> => atomField<number | null>(basisPointsSchema.nullable(), null)
export const flag = (initial = false): Field<boolean> => atomField<boolean>(z.boolean(), initial)
export const date = (): Field<string | null> => atomField<string | null>(dateSchema.nullable(), null)
export const dt = (): Field<string | null> => atomField<string | null>(dateTimeSchema.nullable(), null)
export const time = (): Field<string | null> => atomField<string | null>(timeSchema.nullable(), null)

/** Id in another root map; null = none. It may dangle after a concurrent delete. */
export const ref = (refersTo: string): Field<string | null> => ({
  ...atomField<string | null>(idSchema.nullable(), null),
  refersTo,
})
/** Id that cannot be missing (what the record belongs to). */
export const owner = (refersTo: string): Field<string> => ({ ...atomField<string>(idSchema, ''), refersTo })

/** Set of ids as `{id: true}`: people add and remove at once without losing each other's. */
export const setOf = (refersTo: string): Field<Readonly<Record<string, true>>> => ({
  kind: 'set',
  schema: z.record(idSchema, z.literal(true)),
  initial: {},
  optional: false,
  refersTo,
})

/**
 * Short values by key (`map X → str` in the data model): people add and remove different keys at once without losing each other's. Documents of the first
 * days hold a plain object in its place; it is read as it is and becomes a shared map with the next change.
 */
export const dictOf = <V>(
  keys: z.ZodType<string, string>,
  values: z.ZodType<V>,
): Field<Readonly<Record<string, V>>, Record<string, V>> => ({
  kind: 'dict',
  schema: z.record(keys, values),
  initial: {},
  optional: false,
})

/** Records inside a record, keyed by id. */
export const mapOf = <R extends RecordShape>(
  record: R,
): Field<Readonly<Record<string, ViewOf<R>>>, Record<string, ExportOf<R>>> => ({
  kind: 'map',
  // The cast ties the generic shape to the schema made from the same description; round-trip tests hold it true.
  schema: z.record(idSchema, recordSchema(record)) as unknown as z.ZodType<Record<string, ExportOf<R>>>,
  initial: {},
  optional: false,
  record,
})

/** A fixed record inside a record, created together with it. */
export const nested = <R extends RecordShape>(record: R): Field<ViewOf<R>, ExportOf<R>> => ({
  kind: 'object',
  schema: recordSchema(record) as unknown as z.ZodType<ExportOf<R>>,
  initial: undefined,
  optional: false,
  record,
})

/** A key that is left out while empty (`x?` in the data model). */
export const optional = <V, O>(field: Field<V, O>): OptionalField<V, O> => ({
  ...field,
  optional: true,
  initial: field.kind === 'text' ? field.initial : undefined,
})

/** Three-point estimate in minutes: best (null when only usual and worst are known), usual, worst. One atom: three registers could merge into an invalid triple. */
export const threePointSchema = z
  .looseObject({ o: z.int().min(0).nullable(), m: z.int().min(0), p: z.int().min(0) })
  .refine(({ o, m, p }) => (o ?? 0) <= m && m <= p, { message: 'best ≤ usual ≤ worst' })
export type ThreePoint = z.infer<typeof threePointSchema>
export const dur3 = (): Field<ThreePoint | null> =>
  atomField<ThreePoint | null>(threePointSchema.nullable(), null)

/** Centre of a node in canvas units (1 = 1 CSS px at zoom 1); null = placed by layout. */
export const pointSchema = z.looseObject({
  x: z.number().min(-1e6).max(1e6),
  y: z.number().min(-1e6).max(1e6),
})
export type CanvasPoint = z.infer<typeof pointSchema>
export const pos = (): Field<CanvasPoint | null> =>
  atomField<CanvasPoint | null>(pointSchema.nullable(), null)

/** Keys that every record in a map may carry; `createdBy` stays null where people write without names. */
export const traces = {
  createdBy: optional(ref('participants')),
  createdAt: optional(dt()),
  updatedAt: optional(dt()),
}

/** Describes a record. `prefix` starts the ids of new ones. */
export const record = <const F extends Readonly<Record<string, Field>>>(prefix: string, fields: F) => ({
  prefix,
  fields,
})

/** The schema of one record in the export. Unknown keys are kept. */
export function recordSchema(shape: RecordShape): z.ZodType<Record<string, unknown>> {
  const entries = Object.entries(shape.fields).map(
    ([key, field]) => [key, field.optional ? field.schema.optional() : lenient(field)] as const,
  )
  return z.looseObject(Object.fromEntries(entries))
}

/** A missing key of an older or hand-written file means "empty" where the field has an empty value. */
function lenient(field: Field): z.ZodType {
  if (
    field.kind === 'set' ||
    field.kind === 'dict' ||
    field.kind === 'map' ||
    field.kind === 'object' ||
    field.schema.safeParse(null).success
  ) {
    return field.schema.optional()
  }
  return field.initial === undefined || field.initial === '' ? field.schema : field.schema.optional()
}
