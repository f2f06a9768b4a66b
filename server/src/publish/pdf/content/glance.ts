import type { Block, Cell, Chapter } from '../blocks.ts'
import { promisedAgreement } from './agreements-in-force.ts'
import {
  beginning,
  isFilled,
  joined,
  linked,
  muted,
  opened,
  row,
  rowsBlock,
  spoken,
  type Content,
} from './context.ts'
import { judgedPeriods } from './series.ts'

/** Most promises that fit on the one page beside the statement. */
const MOST_PROMISES = 14

/** The workshop on one page: what for, which promises, how they were kept last, what is still missing. */
export function glanceChapter(content: Content): Chapter {
  const { data, words } = content
  const w = words.glance
  const statement = data.one('statement')
  const goals = data
    .all('goals')
    .map(({ text }) => text)
    .filter(isFilled)
  const rows = [
    ...row(
      words.chapters.statement,
      isFilled(statement.serviceText)
        ? [{ kind: 'text', runs: beginning(statement.serviceText, 500), size: 'voice' }]
        : [],
    ),
    ...row(
      words.statement.goals,
      goals
        .slice(0, 5)
        .map((goal) => beginning(goal, 200))
        .join('\n'),
    ),
    ...row(w.counts, extent(content)),
    ...row(w.missing, missing(content)),
  ]
  const blocks: Block[] = [...rowsBlock(opened(rows)), ...promises(content)]
  return {
    id: 'chapter/glance',
    title: words.chapters.glance,
    blocks: blocks.length === 0 ? [{ kind: 'empty', text: words.notWorkedOn }] : blocks,
  }
}

function extent({ data, words }: Content): string {
  const counts = {
    steps: data.all('nodes').filter(({ type }) => type === 'task').length,
    expectations: data.all('expectations').length,
    services: data.all('catalogue').length,
    agreements: data.all('agreements').length,
    measures: data.all('measures').length,
  }
  return Object.values(counts).every((count) => count === 0) ? '' : `${words.glance.countLine(counts)}.`
}

/** The parts of the method without any content. */
function missing({ data, words }: Content): string {
  const isEmpty = {
    statement: !isFilled(data.one('statement').serviceText),
    process: data.all('nodes').length === 0,
    expectations: data.all('expectations').length === 0,
    catalogue: data.all('catalogue').length === 0,
    attainment: data.all('attainments').length === 0,
  }
  const names = (Object.keys(isEmpty) as Array<keyof typeof isEmpty>)
    .filter((key) => isEmpty[key])
    .map((key) => words.chapters[key])
  return names.length === 0 ? '' : `${words.list(names)}. ${words.notWorkedOn}`
}

function promises(content: Content): Block[] {
  const { data, words } = content
  const w = words.glance
  const agreements = data.all('agreements').slice(0, MOST_PROMISES)
  if (agreements.length === 0) return []
  const rows = agreements.map((draft): Cell[] => {
    const promised = promisedAgreement(content, draft)
    const service = data.find('catalogue', draft.serviceId)
    const last = promised.targets.flatMap((target) => {
      const latest = judgedPeriods(content, promised, target)
        .filter(({ isShown }) => isShown)
        .at(-1)
      return latest ? [latest.verdict] : []
    })
    // The promise holds as well as its weakest target.
    const order = ['missed', 'near_miss', 'met', 'no_cases', 'not_measurable_yet', 'not_in_force'] as const
    const worst = order.find((verdict) => last.includes(verdict))
    const status = words.catalogue.status[data.agreementStatus(draft.id)]
    return [
      isFilled(promised.agreement.promise)
        ? spoken(beginning(promised.agreement.promise, 250))
        : muted(joined([draft.title, words.notWorkedOn], ': ')),
      service
        ? [
            linked(
              isFilled(service.name) ? beginning(service.name, 80) : words.catalogue.untitled,
              'catalogue',
              service.id,
            ),
          ]
        : words.none,
      worst === undefined ? muted(status) : { verdict: worst, words: words.attainment.words[worst] },
    ]
  })
  return [
    {
      kind: 'table',
      columns: [
        { head: w.promises, width: 'rest' },
        { head: w.service, width: 42 },
        { head: w.last, width: 44 },
      ],
      rows,
    },
  ]
}
