import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { rankOptions } from '@servicewerkstatt/shared/domain/voting/ranking.ts'
import type { Block, Cell, Chapter } from '../blocks.ts'
import { isFilled, joined, muted, placeOf, plain, strong, type Content } from './context.ts'

/** What was decided, by whom and how; results of the votes. */
export function decisionsChapter(content: Content): Chapter {
  const { data, words } = content
  const decisions = data.all('decisions').filter(({ text }) => isFilled(text))
  const votes = data.all('voteRounds').filter(({ options }) => options.length > 0)
  const blocks: Block[] = [
    ...(decisions.length === 0 ? [] : [decisionTable(content, decisions)]),
    ...votes.map((round) => voteSection(content, round)),
  ]
  return {
    id: 'chapter/decisions',
    title: words.chapters.decisions,
    blocks: blocks.length === 0 ? [{ kind: 'empty', text: words.notWorkedOn }] : blocks,
  }
}

function decisionTable({ words, formats }: Content, decisions: readonly RecordView<'decisions'>[]): Block {
  const w = words.decisions
  const byDate = decisions.toSorted((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? -1 : 1))
  return {
    kind: 'table',
    columns: [
      { head: w.date, width: 34 },
      { head: w.decision, width: 'rest' },
      { head: w.how, width: 44 },
    ],
    rows: byDate.map((decision): Cell[] => [
      formats.date(decision.decidedAt) || words.none,
      {
        runs: [{ text: decision.text, voice: true }],
        ...(isFilled(decision.alternatives) ? { sub: `${w.alternatives}${decision.alternatives}` } : {}),
      },
      joined([
        w.by[decision.by],
        w.manner[decision.how],
        decision.consentMean === null ? '' : w.mean(formats.mean(decision.consentMean)),
      ]),
    ]),
  }
}

/** One round of votes, in the order of its result; concerns are texts without names. The sides stand apart only where the round tells them apart. */
function voteSection(content: Content, round: RecordView<'voteRounds'>): Block {
  const { words, formats, data } = content
  const w = words.decisions
  const stage = data.find('stages', round.stageId)?.title
  const isSplit = Object.values(round.tally).some(({ team }) => team !== null)
  const rows = rankOptions(round.options, round.tally).map(({ option, total }): Cell[] => {
    const tally = round.tally[option.id]
    const concerns = (round.concernTexts[option.id] ?? [])
      .filter(isFilled)
      .map((text) => `${w.concern}${text}`)
    const figure = (value: number | null | undefined): string =>
      value == null ? words.none : formats.number(value)
    return [
      { runs: [strong(option.label)], ...(concerns.length === 0 ? {} : { sub: concerns.join('\n') }) },
      figure(tally && total),
      ...(isSplit ? [figure(tally?.team), figure(tally?.guests)] : []),
      figure(tally?.concerns),
    ]
  })
  return {
    kind: 'section',
    id: placeOf('voteRounds', round.id),
    level: 2,
    title: joined([w.votes, stage, w.round(round.no)]),
    outlined: false,
    blocks: [
      ...(round.status === 'open' ? [plain(muted(w.open))] : []),
      {
        kind: 'table',
        columns: [
          { head: w.option, width: 'rest' },
          { head: w.dots, width: 20, align: 'right' },
          ...(isSplit
            ? [
                { head: w.team, width: 20, align: 'right' as const },
                { head: w.guests, width: 20, align: 'right' as const },
              ]
            : []),
          { head: w.concerns, width: 24, align: 'right' },
        ],
        rows,
      },
    ],
  }
}

/** The parking lot: what is left for later and what became of it. */
export function openPointsChapter(content: Content): Chapter {
  const { data, words } = content
  const w = words.openPoints
  const items = data.all('parkingItems').filter(({ text }) => isFilled(text))
  return {
    id: 'chapter/open-points',
    title: words.chapters.openPoints,
    blocks:
      items.length === 0
        ? [{ kind: 'empty', text: words.notWorkedOn }]
        : [
            {
              kind: 'table',
              columns: [
                { head: w.point, width: 'rest' },
                { head: w.outcome, width: 60 },
              ],
              rows: items.map((item): Cell[] => [
                { runs: [{ text: item.text, voice: true }] },
                joined(
                  [
                    joined([w.state[item.outcome], data.find('measures', item.measureId)?.title], ': '),
                    item.outcomeReason,
                  ],
                  '\n',
                ),
              ]),
            },
          ],
  }
}
