import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Block, Cell, Chapter, LabelRow, Run, SectionBlock } from '../blocks.ts'
import { agreementBlocks, agreementTerms } from './agreement.ts'
import { promisedAgreement, type PromisedAgreement } from './agreements-in-force.ts'
import {
  denseRows,
  isFilled,
  joined,
  lead,
  linked,
  muted,
  namesOf,
  opened,
  personName,
  placeOf,
  row,
  spoken,
  type Content,
} from './context.ts'
import { hoursInWords } from './service-hours.ts'

/** The services with their agreements: an overview, then a page for each. */
export function catalogueChapter(content: Content): Chapter {
  const { data, words } = content
  const services = data.all('catalogue')
  const orphans = data
    .all('agreements')
    .filter(({ serviceId }) => data.find('catalogue', serviceId) === undefined)
  const title = words.chapters.catalogue
  if (services.length === 0 && orphans.length === 0) {
    return { id: 'chapter/catalogue', title, blocks: [{ kind: 'empty', text: words.notWorkedOn }] }
  }
  return {
    id: 'chapter/catalogue',
    title,
    blocks: [
      overview(content),
      ...services.map((service) => serviceSection(content, service)),
      ...(orphans.length === 0 ? [] : [orphanSection(content, orphans)]),
    ],
  }
}

const agreementsOf = (content: Content, serviceId: string): PromisedAgreement[] =>
  content.data
    .all('agreements')
    .filter((agreement) => agreement.serviceId === serviceId)
    .map((agreement) => promisedAgreement(content, agreement))

function overview(content: Content): Block {
  const { data, words } = content
  const w = words.catalogue
  const rows = data.all('catalogue').flatMap((service): Cell[][] => {
    const name: Cell = [linked(nameOf(content, service), 'catalogue', service.id)]
    const agreements = agreementsOf(content, service.id)
    if (agreements.length === 0)
      return [[name, muted(modeWords(content, service) || w.noAgreement), words.none]]
    return agreements.map((promised, index): Cell[] => [
      index === 0 ? name : '',
      promiseCell(content, promised),
      statusWords(content, promised),
    ])
  })
  return {
    kind: 'table',
    columns: [
      { head: w.service, width: 48 },
      { head: w.promise, width: 'rest' },
      { head: w.statusHead, width: 34 },
    ],
    rows,
  }
}

const promiseCell = ({ words }: Content, { agreement }: PromisedAgreement): Cell =>
  isFilled(agreement.promise) ? spoken(agreement.promise) : muted(words.notWorkedOn)

const statusWords = (content: Content, { draft }: PromisedAgreement): string =>
  content.words.catalogue.status[content.data.agreementStatus(draft.id)]

const nameOf = ({ words }: Content, service: RecordView<'catalogue'>): string =>
  isFilled(service.name) ? service.name : words.catalogue.untitled

function modeWords({ words }: Content, service: RecordView<'catalogue'>): string {
  if (service.measurementMode === 'qualitative') return words.catalogue.qualitative
  return service.measurementMode === 'not_measured' ? words.catalogue.notMeasured : ''
}

function serviceSection(content: Content, service: RecordView<'catalogue'>): SectionBlock {
  const agreements = agreementsOf(content, service.id)
  const [only] = agreements
  const facts = serviceRows(content, service)
  const single = only !== undefined && agreements.length === 1
  return {
    kind: 'section',
    id: placeOf('catalogue', service.id),
    level: 2,
    title: nameOf(content, service),
    page: true,
    blocks: single
      ? [
          ...promiseLead(content, only),
          ...agreementMeta(content, only),
          ...agreementBlocks(content, only),
          ...subsection(content, service.id, only, facts),
        ]
      : [
          ...(isFilled(service.summary) ? [lead(service.summary)] : []),
          ...(agreements.length === 0
            ? [
                {
                  kind: 'meta' as const,
                  text: modeWords(content, service) || content.words.catalogue.noAgreement,
                },
              ]
            : []),
          ...factPairs(facts),
          ...agreements.map((promised) => agreementSection(content, promised)),
        ],
  }
}

const isSameReview = ({ data }: Content, serviceId: string, { agreement }: PromisedAgreement): boolean =>
  data.find('catalogue', serviceId)?.reviewDate === agreement.reviewDate

/** Longest fact that is read well in half the width, in characters. */
const SHORT_FACT = 280

/** Facts to look up, two by two; the long ones first and in full width. */
function factPairs(rows: LabelRow[]): Block[] {
  const facts = rows.map(({ label, body }) => ({ label, body, text: body.flatMap(runsOf) }))
  const isShort = ({ text }: { text: Run[] }): boolean => JSON.stringify(text).length <= SHORT_FACT
  const long = facts.filter((fact) => !isShort(fact)).map(({ label, body }): LabelRow => ({ label, body }))
  const pairs = facts.filter(isShort).map(({ label, text }) => ({ label, text }))
  return [
    ...denseRows(opened(long)),
    ...(pairs.length === 0 ? [] : [{ kind: 'pairs' as const, stacked: true, pairs }]),
  ]
}

const runsOf = (block: Block): Run[] =>
  block.kind !== 'text' ? [] : Array.isArray(block.runs) ? block.runs : [block.runs]

/** The facts of a service below its only agreement, without those that the agreement has just said. */
function subsection(
  content: Content,
  id: string,
  promised: PromisedAgreement,
  facts: LabelRow[],
): SectionBlock[] {
  const said = new Set(
    agreementTerms(content, promised).map((term) => JSON.stringify([term.label, term.body])),
  )
  const isRepeated = ({ label, body }: LabelRow): boolean =>
    said.has(JSON.stringify([label, body])) ||
    (label === content.words.catalogue.review && isSameReview(content, id, promised))
  const rows = facts.filter((fact) => !isRepeated(fact))
  if (rows.length === 0) return []
  const title = content.words.catalogue.theService
  return [
    {
      kind: 'section',
      id: placeOf('service', id),
      level: 3,
      title,
      outlined: false,
      blocks: factPairs(rows),
    },
  ]
}

const promiseLead = ({ words }: Content, { agreement }: PromisedAgreement): Block[] =>
  isFilled(agreement.promise) ? [lead(agreement.promise)] : [{ kind: 'empty', text: words.notWorkedOn }]

function agreementMeta(content: Content, promised: PromisedAgreement): Block[] {
  const { words } = content
  const { kind, title } = promised.agreement
  return [
    {
      kind: 'meta',
      text: joined([title, kind === null ? '' : words.catalogue.kind[kind], statusWords(content, promised)]),
    },
  ]
}

const agreementSection = (content: Content, promised: PromisedAgreement): SectionBlock => ({
  kind: 'section',
  id: placeOf('agreements', promised.draft.id),
  level: 3,
  title: isFilled(promised.agreement.title) ? promised.agreement.title : content.words.catalogue.promise,
  outlined: false,
  blocks: [
    ...promiseLead(content, promised),
    ...agreementMeta(content, promised),
    ...agreementBlocks(content, promised),
  ],
})

const orphanSection = (content: Content, orphans: readonly RecordView<'agreements'>[]): SectionBlock => ({
  kind: 'section',
  id: placeOf('catalogue', 'none'),
  level: 2,
  title: content.words.catalogue.untitled,
  page: true,
  blocks: orphans.map((agreement) => agreementSection(content, promisedAgreement(content, agreement))),
})

function serviceRows(content: Content, service: RecordView<'catalogue'>): LabelRow[] {
  const { data, words, formats } = content
  const w = words.catalogue
  const calendar = data.find('calendars', service.serviceHoursId)
  const process = data.find('processes', service.processId)
  const channel = service.requestChannel
  return [
    ...row(w.summary, service.summary),
    ...row(w.description, service.description),
    ...row(w.forWhom, namesOf(content, 'departments', service.customerIds)),
    ...row(w.scopeIn, service.scopeIn),
    ...row(w.scopeOut, service.scopeOut),
    ...row(w.channel, channel === null ? '' : joined([w.channelKind[channel.kind], channel.value], ': ')),
    ...row(w.serviceHours, calendar ? hoursInWords(content, calendar) : ''),
    ...row(w.prerequisites, service.prerequisites),
    ...row(w.deliverable, service.deliverable),
    ...row(w.dependencies, service.dependencies),
    ...row(w.owner, personName(content, service.ownerId)),
    ...row(
      w.cost,
      joined([service.costModel === null ? '' : w.costModel[service.costModel], service.costNote]),
    ),
    ...row(modeWords(content, service) || w.notMeasured, service.notMeasuredReason),
    ...row(
      w.process,
      process === undefined
        ? []
        : [
            {
              kind: 'text',
              runs: [
                linked(
                  isFilled(process.name) ? process.name : words.process.untitled,
                  'processes',
                  process.id,
                ),
              ],
            },
          ],
    ),
    ...row(w.review, formats.date(service.reviewDate)),
  ]
}
