/** A sheet of paper for the day when everything fails: code and address, the agenda with clock times, and empty tables to write into (PRODUCT 5). */
import { formatJoinCode } from '@servicewerkstatt/shared/domain/join-code.ts'
import { NBSP } from '../../locale/format.ts'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { shortAddress } from '../../workshop/join-address.ts'
import { useJoinOrigin } from '../../workshop/use-join-origin.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import './sheet.css'

/** Empty rows that fit a page beside their heading. */
const ROWS = { cards: 14, votes: 8, steps: 9, measures: 6 } as const

export default function FallbackSheet() {
  const words = useWords('facilitation').sheet
  const { title, locale } = useSingleton('workshop')
  const { code } = useSingleton('run')
  const origin = useJoinOrigin()
  return (
    <div className="fallback">
      <div className="row wrap between no-print">
        <p className="soft measure">{words.lead}</p>
        <Button kind="main" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <header className="fallback-head">
        <div>
          <h1 className="title t-2xl">{title}</h1>
          <p>{shortAddress(origin)}</p>
        </div>
        <p className="fallback-code">{code ? formatJoinCode(code) : '–'}</p>
      </header>
      <section lang={locale}>
        <h2 className="t-m strong">{words.agenda}</h2>
        <AgendaTable />
      </section>
      <EmptyTable title={words.cards} columns={words.cardColumns} rows={ROWS.cards} />
      <EmptyTable title={words.votes} columns={words.voteColumns} rows={ROWS.votes} />
      <EmptyTable title={words.steps} columns={words.stepColumns} rows={ROWS.steps} />
      <EmptyTable title={words.measures} columns={words.measureColumns} rows={ROWS.measures} />
    </div>
  )
}

function AgendaTable() {
  const words = useWords('facilitation').sheet
  const { number } = useFormats()
  const stages = useAll('stages')
  return (
    <table>
      <thead>
        <tr>
          <th className="end">{words.from}</th>
          <th className="end">{words.minutes}</th>
          <th>{words.stage}</th>
          <th>{words.task}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ id, minutes, title, task }, index) => (
          <tr key={id}>
            <td className="end num">
              {number(stages.slice(0, index).reduce((sum, stage) => sum + stage.minutes, 0))}
            </td>
            <td className="end num">{number(minutes)}</td>
            <td className="strong">{title}</td>
            <td className="voice">{task}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface EmptyTableProps {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: number
}

function EmptyTable({ title, columns, rows }: EmptyTableProps) {
  return (
    <section className="fallback-empty">
      <h2 className="t-m strong">{title}</h2>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {columns.map((column) => (
                <td key={column}>{NBSP}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
