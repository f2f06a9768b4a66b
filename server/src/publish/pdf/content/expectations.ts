import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Block, Cell, Chapter, LabelRow, SectionBlock, StyledRun } from '../blocks.ts'
import {
  departmentName,
  groupBy,
  inOrder,
  isFilled,
  joined,
  labelledBlock,
  linked,
  muted,
  namesOf,
  opened,
  placeOf,
  plain,
  row,
  denseRows,
  voice,
  type Content,
} from './context.ts'
import { measurability, metricInWords } from './targets.ts'

type Expectation = RecordView<'expectations'>

/** What others expect and what they need it for, by department; in front of it what became of each. */
export function expectationsChapter(content: Content): Chapter {
  const { data, words } = content
  const w = words.expectations
  const expectations = data.all('expectations')
  const voices = data.all('voices').filter(({ verbatim }) => isFilled(verbatim))
  const title = words.chapters.expectations
  if (expectations.length === 0 && voices.length === 0) {
    return {
      id: 'chapter/expectations',
      title,
      blocks: [{ kind: 'empty', text: words.notWorkedOn }, ...notAsked(content)],
    }
  }
  const known = data.all('departments').map(({ id }) => id)
  const keyOf = ({ departmentId }: { departmentId: string | null }): string =>
    departmentId !== null && known.includes(departmentId) ? departmentId : ''
  const byDepartment = groupBy(expectations, keyOf)
  const voicesByDepartment = groupBy(voices, keyOf)
  const sections = [...known, '']
    .filter((id) => byDepartment.has(id) || voicesByDepartment.has(id))
    .map(
      (id): SectionBlock => ({
        kind: 'section',
        id: placeOf('departments', id === '' ? 'none' : id),
        level: 2,
        title: id === '' ? w.withoutDepartment : departmentName(content, id),
        outlined: false,
        blocks: [
          ...said(content, voicesByDepartment.get(id) ?? []),
          ...(byDepartment.get(id) ?? []).map((expectation) => expectationSection(content, expectation)),
        ],
      }),
    )
  return {
    id: 'chapter/expectations',
    title,
    blocks: [...overview(content, expectations), ...notAsked(content), ...sections],
  }
}

/** Which expectation led to which answer. */
function overview(content: Content, expectations: readonly Expectation[]): Block[] {
  const { words } = content
  const w = words.expectations
  if (expectations.length === 0) return []
  const rows = expectations.map((expectation): Cell[] => [
    [
      linked(
        isFilled(expectation.statement) ? expectation.statement : words.notWorkedOn,
        'expectations',
        expectation.id,
      ),
    ],
    departmentName(content, expectation.departmentId) || words.none,
    w.stance[expectation.status],
    answers(content, expectation),
  ])
  return [
    {
      kind: 'table',
      columns: [
        { head: w.expectation, width: 'rest' },
        { head: w.department, width: 30 },
        { head: w.status, width: 26 },
        { head: w.answer, width: 48 },
      ],
      rows,
    },
  ]
}

/** Services that name this expectation, or targets that measure it. */
function answers(content: Content, expectation: Expectation): Array<string | StyledRun> {
  const { data, words } = content
  const requirementIds = data
    .all('requirements')
    .filter((item) => item.expectationId === expectation.id)
    .map(({ id }) => id)
  const agreementIds = data
    .all('targets')
    .filter((target) => requirementIds.some((id) => target.requirementIds[id] === true))
    .map((target) => data.find('agreements', target.agreementId)?.serviceId)
  const services = data
    .all('catalogue')
    .filter((service) => service.expectationIds[expectation.id] === true || agreementIds.includes(service.id))
  if (services.length === 0) {
    return [muted(expectation.status === 'declined' ? words.none : words.expectations.noAnswer)]
  }
  return services.flatMap((service, index) => [
    ...(index === 0 ? [] : [', ']),
    linked(isFilled(service.name) ? service.name : words.catalogue.untitled, 'catalogue', service.id),
  ])
}

/** Departments without any voice or expectation: their silence is a finding, too. */
function notAsked({ data, words }: Content): Block[] {
  const heard = new Set(
    [...data.all('expectations'), ...data.all('voices')].map(({ departmentId }) => departmentId),
  )
  const silent = data
    .all('departments')
    .filter(({ id, kind }) => kind !== 'own_team' && kind !== 'supplier' && !heard.has(id))
    .map(({ name }) => name)
    .filter(isFilled)
  return silent.length === 0 ? [] : [plain([muted(words.expectations.notAsked), `${words.list(silent)}.`])]
}

function said(content: Content, voices: readonly RecordView<'voices'>[]): Block[] {
  const { words, formats } = content
  const w = words.expectations
  return voices.map((item, index) => ({
    kind: 'quote',
    leads: index === voices.length - 1,
    text: item.verbatim,
    from: joined([
      item.kind === null ? '' : w.voiceKind[item.kind],
      item.complaintTag === null ? '' : w.complaint[item.complaintTag],
      formats.date(item.date),
    ]),
  }))
}

function expectationSection(content: Content, expectation: Expectation): SectionBlock {
  const { data, words, formats } = content
  const w = words.expectations
  const matches = data.find('expectations', expectation.matchesId)
  const rows: LabelRow[] = [
    ...row(w.whys, whys(content, expectation)),
    ...row(w.rootNeed, isFilled(expectation.rootNeed) ? [voice(expectation.rootNeed)] : []),
    ...row(w.consequence, expectation.consequence),
    ...row(w.frequency, expectation.frequency),
    ...row(w.example, expectation.example),
    ...row(
      w.origin,
      expectation.originOfDeadline === null ? '' : w.deadlineOrigin[expectation.originOfDeadline],
    ),
    ...row(w.alsoFrom, namesOf(content, 'departments', expectation.senderIds)),
    ...row(w.steps, namesOf(content, 'nodes', expectation.nodeIds)),
    ...row(w.matches, matches?.statement),
    ...data
      .all('requirements')
      .filter((requirement) => requirement.expectationId === expectation.id)
      .flatMap((requirement) => row(w.measurable, measurable(content, requirement))),
    ...row(w.withoutNumber, expectation.noNumberReason),
    ...row(w.verdict, verdict(content, expectation)),
  ]
  const meta = joined([
    data.find('groups', expectation.groupId)?.title,
    expectation.kind === null ? '' : w.kind[expectation.kind],
    expectation.importance === null ? '' : w.importance(expectation.importance),
    expectation.urgency == null ? '' : w.urgency(expectation.urgency),
    expectation.kano === null ? '' : w.kano[expectation.kano],
    expectation.origin === null ? '' : w.source[expectation.origin],
    expectation.validatedAt === null ? '' : w.confirmedOn(formats.date(expectation.validatedAt)),
    w.stance[expectation.status],
  ])
  return {
    kind: 'section',
    id: placeOf('expectations', expectation.id),
    level: 3,
    title: isFilled(expectation.statement) ? expectation.statement : words.notWorkedOn,
    outlined: false,
    blocks: [{ kind: 'meta', text: meta }, ...denseRows(opened(rows))],
  }
}

/** The ladder of reasons, one rung per line. Sides are named, persons never. */
function whys({ words }: Content, expectation: Expectation): Block[] {
  const rungs = inOrder(expectation.whys).filter(({ answer }) => isFilled(answer))
  if (rungs.length === 0) return []
  const items = rungs.map((rung) => [
    rung.answer,
    ...(isFilled(rung.evidence) ? [muted(`\n${rung.evidence}`)] : []),
    ...(isFilled(rung.askedBy) ? [muted(`\n${words.expectations.askedBy(rung.askedBy)}`)] : []),
  ])
  return [{ kind: 'list', ordered: true, voice: true, items }]
}

function measurable(content: Content, requirement: RecordView<'requirements'>): Block[] {
  const w = content.words.metric
  const sentence = metricInWords(content, requirement)
  return [
    ...(isFilled(requirement.driver) || sentence !== ''
      ? [
          plain([
            { text: requirement.driver ?? '', strong: true },
            isFilled(requirement.driver) && sentence !== '' ? ': ' : '',
            sentence,
          ]),
        ]
      : []),
    ...labelledBlock([
      [w.measure, requirement.measure],
      [w.from, requirement.startEvent],
      [w.until, requirement.stopEvent],
      [w.source, requirement.dataSource],
      [w.baseline, requirement.baseline],
      ['', content.words.expectations.measurability(measurability(requirement))],
    ]),
  ]
}

function verdict({ words, formats }: Content, expectation: Expectation): Block[] {
  const w = words.expectations
  const decided = expectation.verdict
  const sentence =
    decided == null
      ? ''
      : joined([
          `${w.decided[decided.kind]} ${w.decidedBy[decided.by]}`,
          formats.date(decided.decidedAt),
          decided.withdrawnByAsker ? w.withdrawn : '',
        ])
  return [
    ...(sentence === '' ? [] : [plain(sentence)]),
    ...(isFilled(expectation.decisionReason) ? [voice(expectation.decisionReason)] : []),
  ]
}
