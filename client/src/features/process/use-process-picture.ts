/** One process read from the board, laid out, ordered and checked. Everything in it keeps its identity until it changes. */
import { selectProcess, type ProcessView } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import { buildProcessGraph, type ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { ProcessWords } from '@servicewerkstatt/shared/domain/process/process-wording.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { useDeferredValue, useMemo, useRef } from 'react'
import { keepEach } from '../../canvas/keep-identity.ts'
import { useLanguage } from '../../locale/use-words.ts'
import { useAll } from '../../workshop/use-record.ts'
import { deriveStepRows, type StepRow } from './step-rows.ts'

type Parts = Pick<ProcessView, 'lanes' | 'nodes' | 'edges'>

export interface ProcessPicture {
  readonly process: RecordView<'processes'>
  /** As they stand in the document at this moment; `layout` and `rows` may be one change behind. */
  readonly now: Parts
  readonly model: Parts
  readonly graph: ProcessGraph
  readonly layout: ProcessLayout
  readonly rows: readonly StepRow[]
  readonly words: ProcessWords
}

/**
 * Laying out takes some ten milliseconds, more with many steps: it follows what is typed instead of holding it up (CANV-12). What the table shows
 * of a record comes from the record itself and is never behind.
 */
export function useProcessPicture(process: RecordView<'processes'>): ProcessPicture {
  const { language } = useLanguage()
  const words = processWordsFor(language)
  const now = useParts(process)
  const model = useDeferredValue(now)
  const drawn = useMemo(() => {
    const graph = buildProcessGraph(model)
    const layout = layoutProcess(model, words)
    return { graph, layout, rows: deriveStepRows(model, graph, layout) }
  }, [model, words])
  const rows = useKeptRows(drawn.rows)
  return useMemo(() => ({ process, now, model, words, ...drawn, rows }), [process, now, model, words, drawn, rows])
}

/** Lanes, nodes and connections of one process; the same object while none of them changes. */
function useParts(process: RecordView<'processes'>): Parts {
  const lanes = useAll('lanes')
  const nodes = useAll('nodes')
  const edges = useAll('edges')
  const kept = useRef<Parts>({ lanes: [], nodes: [], edges: [] })
  const own = selectProcess(process, lanes, nodes, edges)
  const next = {
    lanes: keepEach(kept.current.lanes, own.lanes),
    nodes: keepEach(kept.current.nodes, own.nodes),
    edges: keepEach(kept.current.edges, own.edges),
  }
  const isSame =
    next.lanes === kept.current.lanes && next.nodes === kept.current.nodes && next.edges === kept.current.edges
  if (!isSame) kept.current = next
  return kept.current
}

function useKeptRows(rows: readonly StepRow[]): readonly StepRow[] {
  const kept = useRef<readonly StepRow[]>([])
  kept.current = keepEach(kept.current, rows)
  return kept.current
}
