import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Block, Cell, Chapter } from '../blocks.ts'
import { drawGaps } from './perception-drawing.ts'
import { isFilled, placeOf, plain, muted, strong, type Content } from './context.ts'

type Aggregate = RecordView<'perceptionAggregates'>
const SIDES = [
  'external_expectation',
  'external_perception',
  'self_perception',
  'self_assumed_external',
] as const

/**
 * How the team sees itself and how it is seen, per round that has closed. Prints only the aggregates of the export, from which small groups
 * have already been left out; nothing is computed from single answers here, because there are none.
 */
export function perceptionChapters(content: Content): Chapter[] {
  const { data, words } = content
  const aggregates = data.all('perceptionAggregates')
  const rounds = data
    .all('perceptionRounds')
    .filter((round) => aggregates.some(({ roundId }) => roundId === round.id))
  if (rounds.length === 0) return []
  return [
    {
      id: 'chapter/perception',
      title: words.chapters.perception,
      blocks: [
        plain(muted(words.perception.scale)),
        ...rounds.map((round): Block => {
          const own = aggregates.filter(({ roundId }) => roundId === round.id)
          return {
            kind: 'section',
            id: placeOf('perceptionRounds', round.id),
            level: 2,
            title: isFilled(round.title) ? round.title : words.chapters.perception,
            outlined: false,
            blocks: [...picture(content, round), ...tables(content, own)],
          }
        }),
      ],
    },
  ]
}

/** Self-view and outside view at a glance, with what the marks mean. */
function picture(content: Content, round: RecordView<'perceptionRounds'>): Block[] {
  const drawn = drawGaps(content, round)
  const parts = drawn ? content.partsOf(drawn.svg, drawn.alt) : []
  return parts.length === 0 ? [] : [plain(muted(content.words.perception.marks)), { kind: 'drawing', parts }]
}

/** One table for everybody together, then one per department that is shown on its own. */
function tables(content: Content, aggregates: readonly Aggregate[]): Block[] {
  const departments = content.data.all('departments').map(({ id }) => id)
  return [null, ...departments]
    .map((departmentId) => ({
      departmentId,
      own: aggregates.filter((item) => item.departmentId === departmentId),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ departmentId, own }) => table(content, departmentId, own))
}

function table(content: Content, departmentId: string | null, aggregates: readonly Aggregate[]): Block {
  const { data, words, formats } = content
  const w = words.perception
  const items = data.all('perceptionItems').filter(({ id }) => aggregates.some(({ itemId }) => itemId === id))
  const sides = SIDES.filter((side) => aggregates.some((item) => item.side === side))
  const heads = {
    external_expectation: w.expected,
    external_perception: w.outside,
    self_perception: w.self,
    self_assumed_external: w.assumed,
  }
  const figure = (itemId: string, side: (typeof SIDES)[number]): Cell => {
    const found = aggregates.find((item) => item.itemId === itemId && item.side === side)
    if (found?.mean == null) return muted(w.hidden)
    return [strong(formats.mean(found.mean)), muted(` (${formats.number(found.n)})`)]
  }
  return {
    kind: 'table',
    columns: [
      {
        head: departmentId === null ? w.all : (data.find('departments', departmentId)?.name ?? w.all),
        width: 'rest',
      },
      ...sides.map((side) => ({ head: heads[side], width: 27, align: 'right' as const })),
    ],
    rows: items.map((item): Cell[] => [
      {
        runs: [strong(item.label ?? item.id)],
        ...(departmentId === null && isFilled(item.statement) ? { sub: item.statement } : {}),
      },
      ...sides.map((side) => figure(item.id, side)),
    ]),
  }
}
