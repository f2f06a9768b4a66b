import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Block, Cell, Chapter, SectionBlock } from '../blocks.ts'
import {
  departmentName,
  isFilled,
  joined,
  placeOf,
  plain,
  row,
  rowsBlock,
  spoken,
  type Content,
} from './context.ts'

/** What was published, what readers said, and when the next look is due. */
export function followUpChapter(content: Content): Chapter {
  const { data, words } = content
  const publications = data.all('publications')
  const reviews = nextReviews(content)
  const pulses = data.all('pulses')
  const blocks: Block[] = [
    ...reviews,
    ...publications.map((publication) => publicationSection(content, publication)),
    ...(pulses.length === 0 ? [] : [pulseTable(content, pulses)]),
  ]
  return {
    id: 'chapter/follow-up',
    title: words.chapters.followUp,
    blocks: blocks.length === 0 ? [{ kind: 'empty', text: words.notWorkedOn }] : blocks,
  }
}

/** Rhythm of the reports and the dates on which agreements are looked at again, soonest first. */
function nextReviews({ data, words, formats }: Content): Block[] {
  const dated = data
    .all('agreements')
    .filter(({ reviewDate }) => reviewDate !== null)
    .toSorted((a, b) => ((a.reviewDate ?? '') < (b.reviewDate ?? '') ? -1 : 1))
  if (dated.length === 0) return []
  const lines = dated.map(
    ({ reviewDate, title, promise }) => `${formats.date(reviewDate)}: ${isFilled(title) ? title : promise}`,
  )
  return rowsBlock([
    ...row(words.catalogue.report, words.catalogue.cadence[data.one('workshop').publishCadence], true),
    ...row(words.followUp.reviews, lines.join('\n')),
  ])
}

function publicationSection(content: Content, publication: RecordView<'publications'>): SectionBlock {
  const { words, formats } = content
  const w = words.followUp
  const meta = joined([
    publication.publishedAt === null ? '' : w.publishedOn(formats.date(publication.publishedAt)),
    w.kind[publication.kind],
    publication.periodId === null ? '' : formats.periodId(publication.periodId),
    w.audience[publication.audience],
    publication.imported === true ? words.catalogue.imported : '',
  ])
  return {
    kind: 'section',
    id: placeOf('publications', publication.id),
    level: 2,
    title: isFilled(publication.headline) ? publication.headline : w.publications,
    outlined: false,
    blocks: [
      { kind: 'meta', text: meta },
      ...(isFilled(publication.body)
        ? [{ kind: 'text' as const, runs: publication.body, size: 'voice' as const }]
        : []),
      ...rowsBlock(row(w.youSaid, saidAndDone(content, publication), true)),
    ],
  }
}

function saidAndDone({ data }: Content, publication: RecordView<'publications'>): Block[] {
  return publication.youSaidWeDid
    .filter(({ text }) => isFilled(text))
    .map(({ text, measureId, agreementId }) => {
      const from = joined([
        data.find('measures', measureId)?.title,
        data.find('agreements', agreementId)?.title,
      ])
      return plain([spoken(text), ...(from === '' ? [] : [{ text: `\n${from}`, tone: 'muted' as const }])])
    })
}

function pulseTable(content: Content, pulses: readonly RecordView<'pulses'>[]): Block {
  const { words, formats } = content
  const w = words.followUp
  const figure = (value: number | null): string => (value === null ? words.none : formats.mean(value))
  return {
    kind: 'section',
    id: 'section/pulses',
    level: 2,
    title: w.pulse,
    outlined: false,
    blocks: [
      {
        kind: 'table',
        columns: [
          { head: words.attainment.period, width: 40 },
          { head: words.expectations.department, width: 'rest' },
          { head: w.pulseSpeed, width: 30, align: 'right' },
          { head: w.pulseTrust, width: 32, align: 'right' },
          { head: 'n', width: 14, align: 'right' },
        ],
        rows: pulses.map((pulse): Cell[] => [
          pulse.periodId === null ? words.none : formats.periodId(pulse.periodId),
          departmentName(content, pulse.departmentId) || words.perception.all,
          figure(pulse.meanSpeed),
          figure(pulse.meanTrust),
          formats.number(pulse.n),
        ]),
      },
    ],
  }
}
