/** `GET /p/:slug`: a published page, readable without JavaScript, with a stricter policy than the rest: no script at all. */
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { readPageFiles } from '../publish/page/page-files.ts'
import { publishedPage, type PublishedPage } from '../publish/page/published-page.ts'
import type { Correction } from '../publish/page/render-attainment.ts'
import { renderNoPage, renderPage, type Edition } from '../publish/page/render-page.ts'
import type { ServerContext } from '../server-context.ts'
import type { PublicationRow } from '../storage/workshop-storage.ts'
import { languageOf } from './language.ts'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
const FOR_GOOD = 'public, max-age=31536000, immutable'
/** A correction shows within this time; short enough for a page that people reload to see it. */
const PAGE_SECONDS = 30
/** Other pages that are linked; older ones are found from there. */
const MAX_EDITIONS = 12

interface SlugParams {
  Params: { slug: string }
}

export function registerPublishedPages(app: FastifyInstance, context: ServerContext): void {
  const { storage } = context
  const files = readPageFiles()

  const sendPage = (reply: FastifyReply, markup: string, status: number): FastifyReply =>
    reply
      .code(status)
      .header('content-security-policy', POLICY)
      .header('cache-control', status === 200 ? `public, max-age=${String(PAGE_SECONDS)}` : 'no-store')
      .type('text/html; charset=utf-8')
      .send(markup)

  app.get('/p/page.css', async (_request, reply) =>
    reply.header('cache-control', FOR_GOOD).type('text/css; charset=utf-8').send(files.css),
  )

  app.get<{ Params: { name: string } }>('/p/fonts/:name', async (request, reply) => {
    const font = files.font(request.params.name)
    if (!font) return reply.code(404).send({ reason: 'not-found', message: '' })
    return reply.header('cache-control', FOR_GOOD).type('font/woff2').send(font)
  })

  app.get<SlugParams>('/p/:slug', async (request, reply) => {
    const row = await storage.publication(request.params.slug)
    if (!row) return sendPage(reply, renderNoPage(languageOf(request), files.stylesheet), 404)
    const page = publishedPage.parse(JSON.parse(row.snapshot))
    const { corrections, editions } = await readSurroundings(context, row, page)
    return sendPage(reply, renderPage(page, { corrections, editions, stylesheet: files.stylesheet }), 200)
  })
}

interface Surroundings {
  readonly corrections: ReadonlyMap<string, readonly Correction[]>
  readonly editions: readonly Edition[]
}

/** What has happened since: corrections of the figures on the page, and the other pages that the same readers may see. */
function readSurroundings(
  { hub }: ServerContext,
  row: PublicationRow,
  page: PublishedPage,
): Promise<Surroundings> {
  return hub.read(row.workshopId, ({ proceedings }) => {
    const index = new RecordIndex(proceedings)
    try {
      return {
        corrections: correctionsSince(index, row.publishedAt, page),
        editions: otherEditions(index, row),
      }
    } finally {
      index.destroy()
    }
  })
}

function correctionsSince(
  index: RecordIndex,
  publishedAt: string,
  page: PublishedPage,
): Surroundings['corrections'] {
  const found = new Map<string, Correction[]>()
  if (page.kind !== 'attainment') return found
  for (const { attainmentId } of page.promises) {
    const record = index.record('attainments', attainmentId)
    const revisions = record?.revisions ?? []
    const notes = revisions.flatMap((before, position): Correction[] => {
      const now = revisions[position + 1] ?? record
      return before.at > publishedAt && now ? [{ at: before.at, reason: before.reason, before, now }] : []
    })
    if (notes.length > 0) found.set(attainmentId, notes)
  }
  return found
}

/** Pages for the same readers, or for everybody; newest first. */
function otherEditions(index: RecordIndex, row: PublicationRow): Edition[] {
  const all = index.all('publications')
  const audience = all.find(({ id }) => id === row.publicationId)?.audience
  return all
    .flatMap((item) => {
      const isForThem = item.audience === audience || item.audience === 'all_staff'
      const { slug, headline, publishedAt, imported } = item
      // The page of an imported publication is where it was published, not here.
      const isHere = slug !== undefined && slug !== null && imported !== true
      return isHere && slug !== row.slug && isForThem && publishedAt ? [{ slug, headline, publishedAt }] : []
    })
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, MAX_EDITIONS)
}
