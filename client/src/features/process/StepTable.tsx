/** The process as a table, on screens that have room for columns. Everything the picture can do can be done here (CANV-4). */
import { memo, type Ref } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { classNames } from '../../ui/native/class-names.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { RowNumber } from './RowNumber.tsx'
import { CameBy, LeadsTo, RowFindings } from './RowFlow.tsx'
import { LaneCell, type LaneOption, NameCell, RowActions, ShareCell, TimeCell } from './StepCells.tsx'
import { StepDetails } from './StepDetails.tsx'
import { displayName } from './step-names.ts'
import type { StepRow } from './step-rows.ts'
import {
  isWholeFromStart,
  type NearRows,
  useNearRows,
  useNearScreen,
  useRowsInTurn,
} from './use-near-screen.ts'

export interface StepListProps {
  readonly rows: readonly StepRow[]
  readonly lanes: readonly LaneOption[]
  readonly chosen: ReadonlySet<string>
  readonly openId: string | null
  /** Where the focus goes in the open details. */
  readonly openAt: 'times' | 'start'
  readonly namingId: string | null
  /** A case that is played back is here. */
  readonly playedId: string | null
  readonly isPicking: boolean
  readonly name: string
}

const COLUMNS = 9

export function StepTable({
  rows,
  lanes,
  chosen,
  openId,
  openAt,
  namingId,
  playedId,
  isPicking,
  name,
}: StepListProps) {
  const words = useWords('process').table
  const shown = useRowsInTurn(rows)
  const near = useNearRows()
  const only = chosen.size === 1 ? [...chosen][0] : undefined
  const isAtWork = (id: string): boolean => [openId, namingId, playedId, only].includes(id)
  return (
    <table className="step-table">
      <caption className="visually-hidden">{words.caption(name)}</caption>
      <colgroup>
        <col className="col-number" />
        <col />
        <col className="col-lane" />
        <col className="col-time" span={4} />
        <col className="col-share" />
        <col className="col-actions" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.lane}</th>
          <th scope="col" className="num">
            {words.wait}
          </th>
          <th scope="col" className="num" aria-label={words.waitWorstLong}>
            {words.waitWorst}
          </th>
          <th scope="col" className="num">
            {words.work}
          </th>
          <th scope="col" className="num" aria-label={words.workWorstLong}>
            {words.workWorst}
          </th>
          <th scope="col" className="num">
            {words.firstTime}
          </th>
          <th scope="col">
            <span className="visually-hidden">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row, index) => (
          <Row
            key={row.id}
            row={row}
            near={near}
            index={index}
            isWanted={isWholeFromStart(index, rows.length) || isAtWork(row.id)}
            lanes={lanes}
            isChosen={chosen.has(row.id)}
            isOpen={openId === row.id}
            openAt={openAt}
            isNaming={namingId === row.id}
            isPlayed={playedId === row.id}
            isPicking={isPicking}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: StepRow
  readonly near: NearRows
  /** Place in the list. */
  readonly index: number
  /** Has its fields wherever it stands: one of the first, or somebody works in it. */
  readonly isWanted: boolean
  readonly lanes: readonly LaneOption[]
  readonly isChosen: boolean
  readonly isOpen: boolean
  readonly openAt: 'times' | 'start'
  readonly isNaming: boolean
  readonly isPlayed: boolean
  readonly isPicking: boolean
}

const Row = memo(function Row({ near, index, isWanted, ...row }: RowProps) {
  const { isNear, watch } = useNearScreen({ rows: near, index, isWanted })
  return isNear ? <WholeRow {...row} ref={watch} /> : <PlainRow {...row} ref={watch} />
})

/** A row far from the screen as words alone: hundreds of rows with eight fields each would hold up the page for seconds. */
function PlainRow({ row, isPicking, isChosen, ref }: PlainRowProps) {
  const node = useRecord('nodes', row.id)
  const words = useWords('process')
  if (!node) return null
  return (
    <tr
      ref={ref}
      className={classNames('step-row step-row-plain', isChosen && 'step-row-chosen')}
      data-row={row.id}
    >
      <td className="step-number">
        <RowNumber row={row} node={node} isPicking={isPicking} isChosen={isChosen} />
      </td>
      <th scope="row" className="step-name" colSpan={COLUMNS - 1}>
        {displayName(node, words)}
      </th>
    </tr>
  )
}

interface PlainRowProps extends Pick<RowProps, 'row' | 'isPicking' | 'isChosen'> {
  readonly ref: Ref<HTMLTableRowElement> | undefined
}

interface WholeRowProps extends Omit<RowProps, 'near' | 'index' | 'isWanted'> {
  readonly ref: Ref<HTMLTableRowElement> | undefined
}

function WholeRow({
  row,
  lanes,
  isChosen,
  isOpen,
  openAt,
  isNaming,
  isPlayed,
  isPicking,
  ref,
}: WholeRowProps) {
  const node = useRecord('nodes', row.id)
  const words = useWords('process').table
  if (!node) return null
  const isStep = row.number !== null
  const isTask = node.type === 'task'
  const nothing = <span className="faint">{words.none}</span>
  return (
    <>
      <tr
        ref={ref}
        className={classNames(
          'step-row',
          !isStep && 'step-row-quiet',
          isChosen && 'step-row-chosen',
          isPlayed && 'step-row-played',
        )}
        data-row={row.id}
      >
        <td className="step-number">
          <RowNumber row={row} node={node} isPicking={isPicking} isChosen={isChosen} />
        </td>
        <th scope="row" className="step-name">
          <CameBy row={row} />
          <NameCell node={node} number={row.number} isNaming={isNaming} />
          {isStep && <LeadsTo row={row} />}
          <RowFindings row={row} />
        </th>
        <td>
          <LaneCell node={node} lanes={lanes} compact />
        </td>
        {isStep ? (
          <>
            <td className="num">
              <TimeCell node={node} field="waitTime" part="m" label={words.wait} compact />
            </td>
            <td className="num">
              <TimeCell node={node} field="waitTime" part="p" label={words.waitWorstLong} compact />
            </td>
            <td className="num">
              {isTask ? (
                <TimeCell node={node} field="processTime" part="m" label={words.work} compact />
              ) : (
                nothing
              )}
            </td>
            <td className="num">
              {isTask ? (
                <TimeCell node={node} field="processTime" part="p" label={words.workWorstLong} compact />
              ) : (
                nothing
              )}
            </td>
            <td className="num">{isTask ? <ShareCell node={node} compact /> : nothing}</td>
          </>
        ) : (
          <td colSpan={5}>
            <LeadsTo row={row} />
          </td>
        )}
        <td className="num">
          <RowActions row={row} node={node} isOpen={isOpen} />
        </td>
      </tr>
      {isOpen && (
        <tr className="step-details-row">
          <td colSpan={COLUMNS}>
            <StepDetails id={row.id} lanes={lanes} focusAt={openAt} />
          </td>
        </tr>
      )}
    </>
  )
}
