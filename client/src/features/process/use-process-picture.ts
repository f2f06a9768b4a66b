/** One process read from the board, laid out, ordered and checked. Everything in it keeps its identity until it changes. */
import { selectProcess, type ProcessView } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import {
  buildProcessGraph,
  type ProcessGraph,
} from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { ProcessWords } from '@servicewerkstatt/shared/domain/process/process-wording.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { useDeferredValue, useMemo } from 'react'
import { keepEach } from '../../canvas/keep-identity.ts'
import { useKept } from '../../canvas/use-kept.ts'
import { useLanguage } from '../../locale/use-words.ts'
import { useRecordsOf } from '../../workshop/use-derived.ts'
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
  const rows = useKept<readonly StepRow[]>(drawn.rows, keepEach)
  return useMemo(
    () => ({ process, now, model, words, ...drawn, rows }),
    [process, now, model, words, drawn, rows],
  )
}

/** Lanes, nodes and connections of one process; the same object while none of them changes. */
function useParts(process: RecordView<'processes'>): Parts {
  const lanes = useRecordsOf('lanes', 'processId', process.id)
  const nodes = useRecordsOf('nodes', 'processId', process.id)
  const edges = useRecordsOf('edges', 'processId', process.id)
  const selected = useMemo(
    (): Parts => selectProcess(process, lanes, nodes, edges),
    [process, lanes, nodes, edges],
  )
  return useKept(selected, keepParts)
}

/** Records keep their identity by themselves; what changes with every reading is the lists. */
function keepParts(before: Parts, now: Parts): Parts {
  const next = {
    lanes: keepEach(before.lanes, now.lanes),
    nodes: keepEach(before.nodes, now.nodes),
    edges: keepEach(before.edges, now.edges),
  }
  const isSame = next.lanes === before.lanes && next.nodes === before.nodes && next.edges === before.edges
  return isSame ? before : next
}
