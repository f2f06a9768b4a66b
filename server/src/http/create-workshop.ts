/** `POST /api/workshops`: an empty workshop with one of the agendas, a sample, or a file that somebody brings along. */
import { timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importSentence } from '@servicewerkstatt/shared/commands/refusals.ts'
import { createWorkshop } from '@servicewerkstatt/shared/document/create-workshop.ts'
import {
  AGENDA_TEMPLATES,
  type AgendaTemplate,
} from '@servicewerkstatt/shared/domain/agenda/agenda-template-names.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import { findUnfitJson } from '@servicewerkstatt/shared/domain/json-shape.ts'
import type { WorkshopExport } from '@servicewerkstatt/shared/exchange/json/export-schema.ts'
import {
  parseExport,
  parseExportText,
  type ParsedExport,
} from '@servicewerkstatt/shared/exchange/json/parse-export.ts'
import { importWorkshop } from '@servicewerkstatt/shared/exchange/json/read-import.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { linkAddress, makeLink, newJoinCode, STANDING_LINKS, type MadeLink } from '../access/links.ts'
import { hashSecret } from '../access/tokens.ts'
import type { ServerContext } from '../server-context.ts'
import { StorageError, type WorkshopRow } from '../storage/workshop-storage.ts'
import type { WorkshopDocuments } from '../sync/workshop.ts'
import { clientAddress } from './client-address.ts'
import { languageOf } from './language.ts'
import { originOf } from './origin.ts'
import { parseBody } from './parse-body.ts'
import { refuse } from './refusal.ts'
import { MinuteCounter } from './request-limits.ts'

const SAMPLES = ['it-servicedesk', 'finance-month-end'] as const
type Sample = (typeof SAMPLES)[number]
export const TEMPLATES = ['default', ...AGENDA_TEMPLATES, ...SAMPLES] as const

const isAgenda = (template: CreateBody['template']): template is AgendaTemplate =>
  (AGENDA_TEMPLATES as readonly unknown[]).includes(template)

const isTimeZone = (value: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

export const createBodySchema = z.strictObject({
  title: z.string().trim().max(200).optional(),
  locale: z.enum(['de', 'en']).optional(),
  timeZone: z.string().max(100).refine(isTimeZone, { message: 'an IANA time zone' }).optional(),
  template: z.enum(TEMPLATES).optional(),
  import: z
    .union([z.record(z.string(), z.unknown()), z.string()])
    .optional()
    .meta({ description: 'an export, as an object or as the text of the file' }),
  passcode: z.string().max(200).optional(),
})
type CreateBody = z.infer<typeof createBodySchema>

const DEFAULT_TIME_ZONE = 'Europe/Berlin'
/** Tries until a code is found that no other workshop has; with a thousand workshops one try in a million fails. */
const CODE_TRIES = 5

const sampleText = (name: Sample, locale: string): string =>
  readFileSync(
    fileURLToPath(import.meta.resolve(`@servicewerkstatt/shared/samples/${name}.${locale}.json`)),
    'utf8',
  )

export function registerCreateWorkshop(app: FastifyInstance, context: ServerContext): void {
  const { config } = context
  const created = new MinuteCounter(config.limits.NEW_WORKSHOPS)
  const wrong = new MinuteCounter(config.limits.WRONG_ATTEMPTS)

  app.post('/api/workshops', { bodyLimit: config.limits.IMPORT_BYTES }, async (request, reply) => {
    const address = clientAddress(request, config)
    const wait = created.waitSeconds(address)
    if (wait > 0) return refuse(request, reply.header('retry-after', wait), 'too-many-requests')
    const unfit = unfitImport(request.body)
    if (unfit) return refuseImport(request, reply, unfit)
    const body = parseBody(createBodySchema, request.body)
    if (!body.ok) return refuse(request, reply, 'malformed', { path: body.path, detail: body.detail })
    const { passcode } = body.value
    if (config.createPasscode !== null) {
      const pause = wrong.waitSeconds(address)
      if (pause > 0) return refuse(request, reply.header('retry-after', pause), 'too-many-attempts')
      if (!isSame(passcode ?? '', config.createPasscode)) {
        wrong.add(address)
        return refuse(request, reply, 'wrong-create-passcode')
      }
    }
    const file = readFile(body.value)
    if (file && !file.ok) return refuseImport(request, reply, file)
    created.add(address)
    const workshop = await create(context, body.value, file?.file ?? null)
    const origin = originOf(request, context)
    const links = Object.fromEntries(
      workshop.links.map(({ row, secret }) => [row.kind, linkAddress(origin, secret)]),
    )
    return reply.code(201).send({ id: workshop.id, code: workshop.code, links })
  })
}

/** A file that nothing may walk into is told apart from a body that this server does not understand: its place is one in the file. */
function unfitImport(body: unknown): Extract<ParsedExport, { ok: false }> | null {
  const unfit = findUnfitJson((body as { import?: unknown } | null)?.import)
  return unfit && { ok: false, reason: 'invalid-value', ...unfit }
}

/** Compares in constant time; hashing makes both sides the same length. */
const isSame = (given: string, expected: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(given)), Buffer.from(hashSecret(expected)))

/** The file to start from; null when the workshop starts empty. */
function readFile({ import: brought, template, locale }: CreateBody): ParsedExport | null {
  if (typeof brought === 'string') return parseExportText(brought)
  if (brought !== undefined) return parseExport(brought)
  if (template === undefined || template === 'default' || isAgenda(template)) return null
  return parseExportText(sampleText(template, locale ?? 'de'))
}

function refuseImport(
  request: FastifyRequest,
  reply: FastifyReply,
  { reason: problem, place, detail }: Extract<ParsedExport, { ok: false }>,
): FastifyReply {
  const message = importSentence(problem, languageOf(request))
  return refuse(request, reply, 'invalid-import', { message, problem, path: place, detail })
}

interface Created {
  readonly id: string
  readonly code: string
  readonly links: readonly MadeLink[]
}

async function create(
  context: ServerContext,
  body: CreateBody,
  file: WorkshopExport | null,
): Promise<Created> {
  const { hub, sealer } = context
  const now = context.now().toISOString()
  const id = newRandomId('ws')
  const links = STANDING_LINKS.map((kind) => makeLink(id, kind, { newId: newRandomId, now, sealer }))
  for (let tries = 1; ; tries += 1) {
    const code = newJoinCode()
    const row: WorkshopRow = { id, code, createdAt: now, lastActiveAt: now, deleteAt: null }
    try {
      await hub.create(row, (documents, work) => {
        fill(documents, { id, code, now }, body, file)
        for (const link of links) work.write({ write: 'link', link: link.row })
      })
      return { id, code, links }
    } catch (error) {
      const isTaken = error instanceof StorageError && error.code === 'conflict'
      if (!isTaken || tries === CODE_TRIES) throw error
    }
  }
}

function fill(
  documents: WorkshopDocuments,
  { id, code, now }: { readonly id: string; readonly code: string; readonly now: string },
  { title, locale, timeZone, template, import: brought }: CreateBody,
  file: WorkshopExport | null,
): void {
  if (!file) {
    const workshop = {
      id,
      code,
      title: title ?? '',
      locale: locale ?? 'de',
      timeZone: timeZone ?? DEFAULT_TIME_ZONE,
      ...(isAgenda(template) && { agenda: template }),
    }
    createWorkshop(documents, workshop, { newId: newRandomId, now })
    return
  }
  importWorkshop(renamed(file, title ?? '', brought === undefined), documents, { id, code, now })
}

/** A file keeps its title unless another one is given; a sample then speaks of that team as well. */
function renamed(file: WorkshopExport, title: string, isSample: boolean): WorkshopExport {
  if (title === '') return file
  const team = isSample ? { team: { ...(file['team'] as object | undefined), name: title } } : {}
  return { ...file, ...team, workshop: { ...file.workshop, title } }
}
