/** The lines of the picture as words: by which way a row is reached, and where it leads. */
import { memo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PencilSimpleIcon } from '../../ui/icons.ts'
import { classNames } from '../../ui/native/class-names.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { useProcessTools } from './process-context.ts'
import { displayName, wayWords } from './step-names.ts'
import type { RowWay, StepRow } from './step-rows.ts'
import { useProcessWords } from './use-process-words.ts'

/** "wenn nein, 25 %" above the first row of a way. */
export function CameBy({ row }: { readonly row: StepRow }) {
  const words = useWords('process')
  const ways = row.cameBy.map((way) => wayWords(way, words)).filter((text) => text !== '')
  if (ways.length === 0) return null
  return <span className="row-came-by">{ways.map((text) => words.words.when(text)).join(' · ')}</span>
}

export function LeadsTo({ row }: { readonly row: StepRow }) {
  const words = useWords('process').table
  if (!row.saysWays) return null
  if (row.ways.length === 0) return <span className="row-ways">{words.goesNowhere}</span>
  return (
    <ul className="row-ways">
      {row.ways.map((way) => (
        <li key={way.edgeId}>
          <Way way={way} isBranch={row.type === 'decision' || row.type === 'split'} />
        </li>
      ))}
    </ul>
  )
}

const Way = memo(function Way({ way, isBranch }: { readonly way: RowWay; readonly isBranch: boolean }) {
  const words = useWords('process')
  const tools = useProcessTools()
  const { mayWrite } = useMe()
  const target = useRecord('nodes', way.toId)
  const label = wayWords(way, words)
  const name = words.table.rowName(way.toNumber, displayName(target, words))
  const goes =
    way.toId === null
      ? words.table.goesNowhere
      : (way.leadsBack ? words.table.goesBack : words.table.goesTo)(name)
  const text = label === '' ? goes : `${words.words.when(label)}: ${goes}`
  if (!mayWrite) return <span>{text}</span>
  return (
    <button
      type="button"
      className={classNames('row-way', isBranch && 'row-way-branch')}
      aria-haspopup="menu"
      onClick={(event) => tools.openMenu({ kind: 'edge', id: way.edgeId }, 'table', event.currentTarget)}
    >
      {text}
    </button>
  )
})

/** Quiet remarks at the row they belong to; none of them holds anything up. */
export function RowFindings({ row }: { readonly row: StepRow }) {
  const words = useWords('process')
  const { findings } = useProcessWords()
  if (row.findings.length === 0) return null
  return (
    <ul className="row-findings" aria-label={words.findings.title}>
      {row.findings.map((reason) => (
        <li key={reason}>
          <PencilSimpleIcon className="icon" aria-hidden="true" />
          {findings[reason]}
        </li>
      ))}
    </ul>
  )
}
