/** The same rows as cards, for screens too narrow for columns. */
import { memo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { classNames } from '../../ui/native/class-names.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { RowNumber } from './RowNumber.tsx'
import { CameBy, LeadsTo, RowFindings } from './RowFlow.tsx'
import { type LaneOption, NameCell, RowActions, TimeCell } from './StepCells.tsx'
import { StepDetails } from './StepDetails.tsx'
import type { StepListProps } from './StepTable.tsx'
import type { StepRow } from './step-rows.ts'

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
  return (
    <ol className="step-cards" aria-label={words.caption(name)}>
      {rows.map((row) => (
        <Card
          key={row.id}
          row={row}
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
  readonly lanes: readonly LaneOption[]
  readonly isChosen: boolean
  readonly isOpen: boolean
  readonly openAt: 'times' | 'start'
  readonly isNaming: boolean
  readonly isPlayed: boolean
  readonly isPicking: boolean
}

const Card = memo(function Card({
  row,
  lanes,
  isChosen,
  isOpen,
  openAt,
  isNaming,
  isPlayed,
  isPicking,
}: CardProps) {
  const node = useRecord('nodes', row.id)
  const lane = useRecord('lanes', node?.laneId ?? null)
  const words = useWords('process')
  if (!node) return null
  const isStep = row.number !== null
  return (
    <li
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
          {lane && <span className="step-card-lane">{lane.name}</span>}
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
})
