import { buildProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { stepOrder } from '@servicewerkstatt/shared/domain/process/step-order.ts'
import { selectProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PickDialog, type PickSection } from '../../workshop/PickDialog.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useShownProcess } from '../../workshop/use-shown-process.ts'

/** Behind them a step can stand; behind a question it would be an answer. */
const HOLDS: ReadonlySet<RecordView<'nodes'>['type']> = new Set(['start', 'task', 'wait'])

/** "Nach welchem Schritt?": the steps of the process that the room talks about in the order of the flow, then those of the others. */
export function StepPlaceDialog({
  onPick,
  onClose,
}: {
  readonly onPick: (nodeId: string) => void
  readonly onClose: () => void
}) {
  const words = useWords('writing').revealed
  return (
    <PickDialog question={words.stepAfterQuestion} sections={useSteps()} onPick={onPick} onClose={onClose} />
  )
}

function useSteps(): readonly PickSection[] {
  const words = useWords('writing').revealed
  const { processes, shown } = useShownProcess()
  const [lanes, nodes, edges] = [useAll('lanes'), useAll('nodes'), useAll('edges')]
  return useMemo(() => {
    const ordered = processes.toSorted((a, b) => Number(b === shown) - Number(a === shown))
    return ordered.map((process) => {
      const view = selectProcess(process, lanes, nodes, edges)
      const order = stepOrder(buildProcessGraph(view), () => 0)
      const options = view.nodes
        .filter(({ type }) => HOLDS.has(type))
        .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
        .map(({ id, name }) => ({ id, text: name.trim() || words.unnamedStep }))
      return {
        options,
        ...(processes.length > 1 && { heading: process.name.trim() || words.unnamedProcess }),
      }
    })
  }, [processes, shown, lanes, nodes, edges, words])
}
