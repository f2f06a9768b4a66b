/** `GET /api/workshops/:id/export.{json,pdf}`: everything, to take along. */
import { mayExport, type ExportFormat } from '@servicewerkstatt/shared/commands/access.ts'
import { dateIn } from '@servicewerkstatt/shared/domain/calendar-date.ts'
import type { WorkshopExport } from '@servicewerkstatt/shared/exchange/json/export-schema.ts'
import { writeExport } from '@servicewerkstatt/shared/exchange/json/write-export.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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
  ): Promise<{ file: WorkshopExport; name: string; now: string } | null> => {
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
    return { file, name: fileName(typeof title === 'string' ? title : '', day, format), now }
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
}

/** Clients and proxies take about 8 KiB of one header; what does not fit is cut sentence by sentence. */
const MAX_NOTES_LENGTH = 4000

function notesHeader(notes: readonly string[]): string {
  const fitting = [...notes]
  while (fitting.length > 1 && encodeURIComponent(JSON.stringify(fitting)).length > MAX_NOTES_LENGTH)
    fitting.pop()
  return encodeURIComponent(JSON.stringify(fitting))
}
