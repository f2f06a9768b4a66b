import { useWords } from '../../locale/use-words.ts'
import { NodeGlyph } from './NodeGlyph.tsx'
import { useProcessTools } from './process-context.ts'
import type { StepNode } from './StepCells.tsx'
import { displayName } from './step-names.ts'
import type { StepRow } from './step-rows.ts'

export interface RowNumberProps {
  readonly row: StepRow
  readonly node: StepNode
  readonly isPicking: boolean
  readonly isChosen: boolean
}

/** The number of a step or the sign of another node; while several are being picked, a box to tick. */
export function RowNumber({ row, node, isPicking, isChosen }: RowNumberProps) {
  const words = useWords('process')
  const { toggleChosen } = useProcessTools()
  if (!isPicking) return row.number ?? <NodeGlyph type={row.type} />
  return (
    <label className="row-pick">
      <input type="checkbox" checked={isChosen} onChange={() => toggleChosen(row.id)} />
      <span className="visually-hidden">
        {words.selection.pickOne(words.table.rowName(row.number, displayName(node, words)))}
      </span>
    </label>
  )
}
