/** The same rows as cards, for screens too narrow for columns. */
import { memo, type Ref } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { classNames } from '../../ui/native/class-names.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { RowNumber } from './RowNumber.tsx'
import { CameBy, LeadsTo, RowFindings } from './RowFlow.tsx'
import { type LaneOption, NameCell, RowActions, TimeCell } from './StepCells.tsx'
import { StepDetails } from './StepDetails.tsx'
import type { StepListProps } from './StepTable.tsx'
import { displayName } from './step-names.ts'
import type { StepRow } from './step-rows.ts'
import {
  isWholeFromStart,
  type NearRows,
  useNearRows,
  useNearScreen,
  useRowsInTurn,
} from './use-near-screen.ts'

export function StepCards({
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
    <ol className="step-cards" aria-label={words.caption(name)}>
      {shown.map((row, index) => (
        <Card
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
    </ol>
  )
}

interface CardProps {
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

const Card = memo(function Card({ near, index, isWanted, ...card }: CardProps) {
  const { isNear, watch } = useNearScreen({ rows: near, index, isWanted })
  return isNear ? <WholeCard {...card} ref={watch} /> : <PlainCard {...card} ref={watch} />
})

/** A card far from the screen as words alone, as in the table. */
function PlainCard({ row, isPicking, isChosen, ref }: PlainCardProps) {
  const node = useRecord('nodes', row.id)
  const words = useWords('process')
  if (!node) return null
  return (
    <li
      ref={ref}
      className={classNames('step-card step-card-plain', isChosen && 'step-card-chosen')}
      data-row={row.id}
    >
      <div className="step-card-head">
        <span className="step-number">
          <RowNumber row={row} node={node} isPicking={isPicking} isChosen={isChosen} />
        </span>
        <span className="grow">{displayName(node, words)}</span>
      </div>
    </li>
  )
}

interface PlainCardProps extends Pick<CardProps, 'row' | 'isPicking' | 'isChosen'> {
  readonly ref: Ref<HTMLLIElement> | undefined
}

interface WholeCardProps extends Omit<CardProps, 'near' | 'index' | 'isWanted'> {
  readonly ref: Ref<HTMLLIElement> | undefined
}

function WholeCard({
  row,
  lanes,
  isChosen,
  isOpen,
  openAt,
  isNaming,
  isPlayed,
  isPicking,
  ref,
}: WholeCardProps) {
  const node = useRecord('nodes', row.id)
  const lane = useRecord('lanes', node?.laneId ?? null)
  const words = useWords('process')
  if (!node) return null
  const isStep = row.number !== null
  return (
    <li
      ref={ref}
      className={classNames(
        'step-card',
        !isStep && 'step-card-quiet',
        isChosen && 'step-card-chosen',
        isPlayed && 'step-card-played',
      )}
      data-row={row.id}
    >
      <div className="step-card-head">
        <span className="step-number">
          <RowNumber row={row} node={node} isPicking={isPicking} isChosen={isChosen} />
        </span>
        <div className="grow">
          <CameBy row={row} />
          <NameCell node={node} number={row.number} isNaming={isNaming} />
          <span className="step-card-lane">{lane?.name}</span>
        </div>
        <RowActions row={row} node={node} isOpen={isOpen} />
      </div>
      <LeadsTo row={row} />
      <RowFindings row={row} />
      {isStep && !isOpen && (
        <dl className="step-card-times">
          <div>
            <dt>{words.table.wait}</dt>
            <dd>
              <TimeCell node={node} field="waitTime" part="m" label={words.table.wait} compact />
            </dd>
          </div>
          {node.type === 'task' && (
            <div>
              <dt>{words.table.work}</dt>
              <dd>
                <TimeCell node={node} field="processTime" part="m" label={words.table.work} compact />
              </dd>
            </div>
          )}
        </dl>
      )}
      {isOpen && <StepDetails id={row.id} lanes={lanes} focusAt={openAt} />}
    </li>
  )
}
