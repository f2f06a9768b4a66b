/**
 * The shape of the export (`format: "servicewerkstatt"`, `formatVersion: 1`), made from the same record descriptions that the documents use.
 * Consent votes, agreements and catalogue entries differ from the documents and are described here (docs/data-model.md).
 */
import * as z from 'zod'
import { isId } from '../../domain/ids.ts'
import * as f from '../../document/fields.ts'
import { AGREEMENT_STATUSES } from '../../document/records/agreement-version.ts'
import { CONSENT_SUBJECTS } from '../../document/records/consent-round.ts'
import {
  COLLECTIONS,
  SINGLETONS,
  shapeOf,
  singletonShape,
  type CollectionName,
  type SingletonName,
} from '../../document/schema.ts'

export const FORMAT = 'servicewerkstatt'
export const FORMAT_VERSION = 1

/** Most records that one collection of a file may hold: fifty times the largest known workshop. */
export const MAX_RECORDS = 20_000

/** Collections that leave and come in as they are. */
export const PLAIN_COLLECTIONS = [
  ...Object.keys(COLLECTIONS.board),
  ...Object.keys(COLLECTIONS.proceedings).filter(
    (name) => name !== 'consentRounds' && name !== 'catalogueStates',
  ),
  'feedback',
] as CollectionName[]

/** Keys that exist while the workshop runs and stay out of the export. */
export const NOT_EXPORTED: Readonly<Partial<Record<CollectionName | SingletonName, readonly string[]>>> = {
  run: ['code', 'counts', 'room', 'rehearsal', 'playBack', 'upcoming', 'call'],
  participants: ['presence'],
  publications: ['snapshotId'],
  voteRounds: ['facilitators'],
  perceptionRounds: ['sealed', 'facilitators'],
}

const without = (shape: f.RecordShape, keys: readonly string[] = []): f.RecordShape => ({
  ...shape,
  fields: Object.fromEntries(Object.entries(shape.fields).filter(([key]) => !keys.includes(key))),
})

/** Draft fields plus what the server adds to them. */
const JOINED: Readonly<Partial<Record<CollectionName, Readonly<Record<string, f.Field>>>>> = {
  agreements: { status: f.optional(f.state(...AGREEMENT_STATUSES)), version: f.optional(f.count(1)) },
  catalogue: {
    status: f.optional(f.state('draft', 'agreed', 'published', 'retired')),
    version: f.optional(f.count(1)),
  },
}

/** A record of the export, with what the server joins in and without what stays here. */
export const exportShape = (name: CollectionName): f.RecordShape => {
  const shape = without(shapeOf(name), NOT_EXPORTED[name])
  return { ...shape, fields: { ...shape.fields, ...JOINED[name] } }
}

/** One consent vote; it never names a person. `participantId` of older files is accepted and dropped. */
export const consentVote = f.record('cv', {
  id: f.id(),
  subjectType: f.state(...CONSENT_SUBJECTS),
  subjectId: f.owner('any'),
  value: f.count(0, 0, 5),
  comment: f.str(),
})

const collectionSchema = (shape: f.RecordShape): z.ZodType =>
  z
    .record(
      z.string().refine(isId, { message: 'an id of [a-z0-9_-], parts joined with ":"' }),
      f.recordSchema(shape),
    )
    .refine((records) => Object.keys(records).length <= MAX_RECORDS, {
      message: `at most ${String(MAX_RECORDS)} records`,
    })
    .optional()

const workshopShape: f.RecordShape = {
  ...singletonShape('workshop'),
  fields: { ...singletonShape('workshop').fields, currentStep: f.optional(f.int(1, 5)) },
}

function singletonSchema(name: SingletonName): z.ZodType {
  if (name === 'workshop') return f.recordSchema(workshopShape)
  return f.recordSchema(without(singletonShape(name), NOT_EXPORTED[name])).optional()
}

const singletonNames = [
  ...Object.keys(SINGLETONS.board),
  ...Object.keys(SINGLETONS.proceedings),
] as SingletonName[]

/** The whole file. Unknown keys are kept. */
export const exportSchema = z
  .looseObject({
    format: z.literal(FORMAT),
    formatVersion: z.literal(FORMAT_VERSION),
    exportedAt: f.dateTimeSchema.optional(),
    ...Object.fromEntries(singletonNames.map((name) => [name, singletonSchema(name)])),
    ...Object.fromEntries(PLAIN_COLLECTIONS.map((name) => [name, collectionSchema(exportShape(name))])),
    stageNotes: collectionSchema(exportShape('stageNotes')),
    consentVotes: collectionSchema(consentVote),
  })
  .meta({
    title: 'Servicewerkstatt export',
    description:
      'A workshop as a file: everything but tokens, ballots, drafts and the authors of anonymous cards.',
  })

/** A file of the export as data. Records are plain objects; their fields are those of the record descriptions. */
export interface WorkshopExport {
  format: typeof FORMAT
  formatVersion: typeof FORMAT_VERSION
  workshop: Record<string, unknown>
  [key: string]: unknown
}

/** The JSON Schema (draft 2020-12) of the export, generated from the definitions above. */
export const exportJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(exportSchema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }),
})
