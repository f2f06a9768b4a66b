/** `GET /api/workshops/:id/export.{json,pdf}`: everything, to take along; `export.{bpmn,svg,png}?process=`: one process. */
import { mayExport, type ExportFormat } from '@servicewerkstatt/shared/commands/access.ts'
import { dateIn } from '@servicewerkstatt/shared/domain/calendar-date.ts'
import type { WorkshopExport } from '@servicewerkstatt/shared/exchange/json/export-schema.ts'
import { writeExport } from '@servicewerkstatt/shared/exchange/json/write-export.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { selectProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { deriveMapNotes } from '@servicewerkstatt/shared/domain/process/map-notes.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { renderMap } from '../publish/map/render-map.ts'
import { noteSources, readExport } from '../publish/pdf/read-export.ts'
import { PdfError, renderPdf } from '../publish/pdf/render-pdf.ts'
import type { ServerContext } from '../server-context.ts'
import { identify, type WorkshopParams } from './bearer.ts'
import { fileName, sendFile } from './download.ts'
import { refuse } from './refusal.ts'
import { MinuteCounter } from './request-limits.ts'

export function registerExports(app: FastifyInstance, context: ServerContext): void {
  const { hub, config } = context
  const taken = new MinuteCounter(config.limits.EXPORTS)

  /** The export of a workshop for somebody who may take it; null when the request has been answered. */
  const take = async (
    format: ExportFormat,
    request: FastifyRequest<WorkshopParams>,
    reply: FastifyReply,
  ): Promise<{ file: WorkshopExport; name: string; day: string; now: string } | null> => {
    const identity = await identify(context, request, reply)
    if (!identity) return null
    const wait = taken.waitSeconds(identity.tokenHash)
    if (wait > 0 || !mayExport(identity.role, format, false)) {
      refuse(
        request,
        wait > 0 ? reply.header('retry-after', wait) : reply,
        wait > 0 ? 'too-many-requests' : 'not-allowed',
      )
      return null
    }
    taken.add(identity.tokenHash)
    const now = context.now().toISOString()
    // Only the whole file holds what is meant for facilitators; the PDF is for everybody.
    const file = await hub.read(identity.workshopId, (documents) =>
      writeExport(documents, { now, includeBackstage: format === 'json' }),
    )
    const { title, timeZone } = file.workshop
    const day = dateIn(typeof timeZone === 'string' ? timeZone : 'UTC', now)
    return { file, name: fileName(typeof title === 'string' ? title : '', day, format), day, now }
  }

  app.get<WorkshopParams>('/api/workshops/:id/export.json', async (request, reply) => {
    const taking = await take('json', request, reply)
    if (!taking) return reply
    const content = `${JSON.stringify(taking.file, null, 2)}\n`
    return sendFile(reply, { name: taking.name, type: 'application/json; charset=utf-8', content })
  })

  app.get<WorkshopParams>('/api/workshops/:id/export.pdf', async (request, reply) => {
    const taking = await take('pdf', request, reply)
    if (!taking) return reply
    const { file, name, now } = taking
    try {
      const { pdf, notes } = await renderPdf({ workshop: file }, { now })
      // The body is the file, so what had to be replaced in it travels beside it.
      if (notes.length > 0) void reply.header('x-export-notes', notesHeader(notes))
      return await sendFile(reply, { name, type: 'application/pdf', content: pdf })
    } catch (error) {
      if (!(error instanceof PdfError)) throw error
      request.log.error({ err: error, reason: error.code }, 'a PDF could not be typeset')
      if (error.code === 'busy') return refuse(request, reply.header('retry-after', 5), 'server-full')
      return refuse(request, reply, 'pdf-failed')
    }
  })

  for (const [format, type] of MAP_FORMATS) {
    app.get<WorkshopParams & ProcessQuery>(`/api/workshops/:id/export.${format}`, async (request, reply) => {
      const taking = await take(format, request, reply)
      if (!taking) return reply
      const data = readExport(taking.file)
      const processes = data.all('processes')
      const wanted = request.query.process
      const process = wanted === undefined ? processes[0] : processes.find(({ id }) => id === wanted)
      if (!process) return refuse(request, reply, 'not-found')
      const source = selectProcess(process, data.all('lanes'), data.all('nodes'), data.all('edges'))
      const { locale } = data.one('workshop')
      const notes = deriveMapNotes(source, noteSources(data), processWordsFor(locale))
      const made = await renderMap({ format, source, locale, notes })
      if (made.ok) {
        const name = fileName(process.name, taking.day, format)
        return sendFile(reply, { name, type, content: made.content })
      }
      if (made.reason === 'busy') return refuse(request, reply.header('retry-after', 5), 'server-full')
      request.log.error({ err: made.cause, format }, 'a process could not be drawn')
      return refuse(request, reply, 'map-failed')
    })
  }
}

interface ProcessQuery {
  /** Missing: the first process. */
  Querystring: { process?: string }
}

const MAP_FORMATS = [
  ['bpmn', 'application/bpmn+xml; charset=utf-8'],
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['png', 'image/png'],
] as const

/** Clients and proxies take about 8 KiB of one header; what does not fit is cut sentence by sentence. */
const MAX_NOTES_LENGTH = 4000

function notesHeader(notes: readonly string[]): string {
  const fitting = [...notes]
  while (fitting.length > 1 && encodeURIComponent(JSON.stringify(fitting)).length > MAX_NOTES_LENGTH)
    fitting.pop()
  return encodeURIComponent(JSON.stringify(fitting))
}
