import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { CommandOf } from '@servicewerkstatt/shared/commands/index.ts'
import type { MissingItem } from '@servicewerkstatt/shared/commands/refusals.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { missingForPeriod } from '@servicewerkstatt/shared/domain/agreements/publish-gates.ts'
import { buildAttainmentPage, buildCataloguePage } from '../../publish/page/build-page.ts'
import type { PublishedPage } from '../../publish/page/published-page.ts'
import { deriveLines } from '../../publish/page/said-and-done.ts'
import { handler, incomplete, refused, type Run } from '../command-call.ts'

type Period = RecordView<'periods'>

/** GATE-1 to GATE-3 for a report; for the catalogue there must be something to show. */
function missingFor({ board, proceedings, workshopId }: Run, period: Period | null): MissingItem[] {
  if (period) {
    return missingForPeriod({
      period,
      versions: proceedings.all('agreementVersions'),
      attainments: proceedings.all('attainments'),
      misses: proceedings.all('misses'),
      measures: board.all('measures'),
    })
  }
  const states = proceedings.all('catalogueStates')
  const hasPublished = states.some(
    ({ id, status }) => status === 'published' && board.record('catalogue', id),
  )
  return hasPublished ? [] : [{ rule: 'PUB', what: 'published-service', type: 'workshop', id: workshopId }]
}

/** A page is known by what it is about and by ten random characters, so that nobody finds it by counting. */
const newSlug = (newId: Run['newId'], period: Period | null): string =>
  newId(period ? period.id : 'catalogue')

function publishedAttainments({ proceedings }: Run, { id }: Period): string[] {
  return proceedings.all('attainments').flatMap((item) => (item.periodId === id ? [item.id] : []))
}

/** Freezes the page, writes it down, and marks the figures as published. Later pages add, they never overwrite (PUB-4). */
export const publish = handler<'publish'>({
  run: (command, run) => {
    const { proceedings, documents, newId, now, workshopId } = run
    const { kind, periodId, headline, body, audience } = command
    if (kind === 'attainment' && periodId == null) return refused('period-needed')
    const period = kind === 'attainment' ? proceedings.record('periods', periodId ?? '') : null
    if (period === undefined) return refused('not-found')
    const missing = missingFor(run, period)
    if (missing.length > 0) return incomplete(missing)
    const lines = command.youSaidWeDid ?? deriveLines(run, period)
    const page = buildPage(run, period, { headline, body, lines })
    const [publicationId, slug] = [newId('pub'), newSlug(newId, period)]
    for (const id of period ? publishedAttainments(run, period) : []) {
      patchRecord(documents.proceedings, 'attainments', id, { status: 'published' })
    }
    putRecord(documents.proceedings, 'publications', {
      id: publicationId,
      kind,
      periodId: period?.id ?? null,
      publishedAt: now,
      slug,
      audience,
      headline,
      body,
      youSaidWeDid: [...lines],
    })
    const snapshot = JSON.stringify(page)
    run.write({
      write: 'publication',
      publication: { slug, workshopId, publicationId, publishedAt: now, snapshot },
    })
    return { ok: true, publicationId, slug }
  },
})

const buildPage = (
  run: Run,
  period: Period | null,
  texts: Pick<CommandOf<'publish'>, 'headline' | 'body'> & { lines: ReturnType<typeof deriveLines> },
): PublishedPage => (period ? buildAttainmentPage(run, period, texts) : buildCataloguePage(run, texts))
