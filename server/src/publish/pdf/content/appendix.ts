import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Block, Cell, Chapter, SectionBlock } from '../blocks.ts'
import {
  departmentName,
  groupBy,
  isFilled,
  joined,
  muted,
  opened,
  placeOf,
  plain,
  row,
  denseRows,
  strong,
  type Content,
} from './context.ts'
import { hoursInWords } from './service-hours.ts'

/** Every card that was collected, also those that nothing became of. Never with the author's name. */
export function cardChapters(content: Content): Chapter[] {
  const { data, words } = content
  const cards = data.all('cards').filter(({ text }) => isFilled(text))
  const groups = data.all('groups').filter(({ title }) => isFilled(title))
  if (cards.length === 0 && groups.length === 0) return []
  const stages = data.all('stages')
  const stageOf = ({ stageId }: { stageId: string | null }): string => data.find('stages', stageId)?.id ?? ''
  const usedGroups = new Set([
    ...cards.map(({ groupId }) => groupId),
    ...data.all('expectations').map(({ groupId }) => groupId ?? null),
  ])
  const byStage = groupBy(cards, stageOf)
  const emptyGroups = groupBy(
    groups.filter(({ id }) => !usedGroups.has(id)),
    stageOf,
  )
  const sections = [...stages.map(({ id }) => id), '']
    .filter((id) => byStage.has(id) || emptyGroups.has(id))
    .map(
      (id): SectionBlock => ({
        kind: 'section',
        id: placeOf('stages', id === '' ? 'none' : id),
        level: 2,
        title: data.find('stages', id)?.title || words.appendix.withoutStage,
        outlined: false,
        blocks: stageCards(content, byStage.get(id) ?? [], emptyGroups.get(id) ?? []),
      }),
    )
  return sections.length === 0 ? [] : [{ id: 'chapter/cards', title: words.chapters.cards, blocks: sections }]
}

function stageCards(
  content: Content,
  cards: readonly RecordView<'cards'>[],
  emptyGroups: readonly RecordView<'groups'>[],
): Block[] {
  const { data, words } = content
  const byGroup = groupBy(cards, ({ groupId }) => data.find('groups', groupId)?.id ?? '')
  const order = [...data.all('groups').map(({ id }) => id), ''].filter((id) => byGroup.has(id))
  return denseRows(
    opened([
      ...order.flatMap((id) =>
        row(
          data.find('groups', id)?.title ||
            (order.length === 1 ? words.appendix.cards : words.appendix.ungrouped),
          [
            {
              kind: 'list',
              voice: true,
              items: (byGroup.get(id) ?? []).map((card) => cardRuns(content, card)),
            },
          ],
        ),
      ),
      ...emptyGroups.flatMap(({ title }) => row(title ?? '', [plain(muted(words.none))])),
    ]),
  )
}

function cardRuns(content: Content, card: RecordView<'cards'>): Array<string | ReturnType<typeof muted>> {
  const { words } = content
  const facts = joined([
    // Where people wrote without any trace, the department stays out as well.
    card.level === 'anonymous' ? '' : departmentName(content, card.departmentId),
    card.level !== 'anonymous' && card.side === 'guest' ? words.appendix.guestSide : '',
    card.becameType === null ? '' : words.appendix.became[card.becameType],
  ])
  return facts === '' ? [card.text] : [card.text, muted(` (${facts})`)]
}

/** Sessions and their notes, stages, service hours, remarks. */
export function materialChapters(content: Content): Chapter[] {
  const blocks = [
    ...sponsor(content),
    ...sessions(content),
    ...stageTable(content),
    ...departments(content),
    ...calendars(content),
    ...comments(content),
  ]
  return blocks.length === 0
    ? []
    : [{ id: 'chapter/material', title: content.words.chapters.material, blocks }]
}

const section = (name: string, title: string, blocks: Block[]): SectionBlock => ({
  kind: 'section',
  id: `section/${name}`,
  level: 2,
  title,
  outlined: false,
  blocks,
})

function sponsor({ data, words }: Content): Block[] {
  const given = data.one('run').sponsor
  if (!given || !isFilled(given.text)) return []
  return [
    section('sponsor', words.appendix.sponsor, [
      { kind: 'quote', text: given.text, from: joined([given.name, given.role]) },
    ]),
  ]
}

function sessions({ data, words, formats }: Content): Block[] {
  const w = words.appendix
  const rows = data
    .all('sessions')
    .flatMap((session) =>
      row(formats.date(session.date) || words.none, [
        plain([
          strong(session.title ?? words.none),
          ...[
            session.kind === null ? '' : w.sessionKind[session.kind],
            session.durationMin === null ? '' : formats.minutes(session.durationMin, 'working'),
          ]
            .filter(isFilled)
            .map((fact) => muted(`, ${fact}`)),
        ]),
        ...(isFilled(session.notes) ? [plain(session.notes)] : []),
      ]),
    )
  return rows.length === 0 ? [] : [section('sessions', w.sessions, denseRows(opened(rows)))]
}

function stageTable({ data, words }: Content): Block[] {
  const w = words.appendix
  const stages = data.all('stages').filter(({ title, task }) => isFilled(title) || isFilled(task))
  if (stages.length === 0) return []
  const rows = stages.map((stage): Cell[] => [strong(stage.title), stage.task, w.minutes(stage.minutes)])
  return [
    section('stages', w.stages, [
      {
        kind: 'table',
        columns: [
          { head: w.stage, width: 46 },
          { head: w.task, width: 'rest' },
          { head: '', width: 20, align: 'right' },
        ],
        rows,
      },
    ]),
  ]
}

function departments({ data, words }: Content): Block[] {
  const w = words.appendix
  const named = data.all('departments').filter(({ name }) => isFilled(name))
  if (named.length === 0) return []
  return [
    section('departments', w.departments, [
      {
        kind: 'table',
        columns: [
          { head: w.department, width: 'rest' },
          { head: w.kind, width: 60 },
        ],
        rows: named.map((department): Cell[] => [
          department.name ?? '',
          department.kind === null ? words.none : w.departmentKind[department.kind],
        ]),
      },
    ]),
  ]
}

function calendars(content: Content): Block[] {
  const { data, words, formats } = content
  const w = words.appendix
  const named = data.all('calendars')
  if (named.length === 0) return []
  const rows = named.flatMap((calendar) => {
    const holidays = Object.entries(calendar.holidays)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, name]) => joined([formats.date(date), name], ' '))
    return row(isFilled(calendar.name) ? calendar.name : words.none, [
      plain(hoursInWords(content, calendar) || words.none),
      ...(holidays.length === 0 ? [] : [plain([muted(`${w.closed}: `), joined(holidays)])]),
    ])
  })
  return [section('hours', w.hours, denseRows(opened(rows)))]
}

/** Remarks without their authors; those that are settled say so. */
function comments({ data, words }: Content): Block[] {
  const w = words.appendix
  const found = data.all('comments').filter(({ text }) => isFilled(text))
  if (found.length === 0) return []
  const items = found.map(({ text, resolvedAt }) =>
    resolvedAt === null ? text : [text, muted(` (${w.resolved})`)],
  )
  return [section('comments', w.comments, [{ kind: 'list', items }])]
}

/** Who took part; only when it was asked for. */
export function participantChapters(content: Content): Chapter[] {
  const { data, words } = content
  const w = words.appendix
  const people = data.all('participants').filter(({ displayName }) => isFilled(displayName))
  if (people.length === 0) return []
  return [
    {
      id: 'chapter/participants',
      title: words.chapters.participants,
      blocks: [
        {
          kind: 'table',
          columns: [
            { head: w.name, width: 'rest' },
            { head: w.role, width: 40 },
            { head: w.department, width: 55 },
          ],
          rows: people.map((person): Cell[] => [
            strong(joined([person.displayName, person.suffix], ' ')),
            w.participantRole[person.role],
            departmentName(content, person.departmentId) || words.none,
          ]),
        },
      ],
    },
  ]
}
