/** One process read from the board, laid out, ordered and checked. Everything in it keeps its identity until it changes. */
import { selectProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { catchUpLayout } from '@servicewerkstatt/shared/domain/process/layout-catch-up.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { ProcessWords } from '@servicewerkstatt/shared/domain/process/process-wording.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { useCallback, useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react'
import { keepEach } from '../../canvas/keep-identity.ts'
import { useKept } from '../../canvas/use-kept.ts'
import { useLanguage } from '../../locale/use-words.ts'
import { useRecordsOf } from '../../workshop/use-derived.ts'
import { othersInTurn } from '../../workshop/others-in-turn.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { type Arranged, arrange, isLargeProcess, keepArranged, type Parts } from './arrange.ts'
import { arrangementsOf } from './arrange-beside.ts'
import type { StepRow } from './step-rows.ts'

export interface ProcessPicture {
  readonly process: RecordView<'processes'>
  /** As they stand in the document at this moment; `model`, `graph` and `rows` may be a change or two behind, the lines of `layout` too. */
  readonly now: Parts
  readonly model: Parts
  readonly graph: ProcessGraph
  readonly layout: ProcessLayout
  readonly rows: readonly StepRow[]
  readonly words: ProcessWords
}

/**
 * Laying out follows what is typed instead of holding it up (CANV-12): small processes are laid out in the page when it has time, large ones in a worker. What the
 * picture can say without it, such as a name that is being typed, it says at once. What the table shows of a record comes from the record itself.
 * @returns null while a large process has never been laid out
 */
export function useProcessPicture(process: RecordView<'processes'>): ProcessPicture | null {
  const { language } = useLanguage()
  const words = processWordsFor(language)
  const now = useParts(process)
  const arranged = useArranged(process.id, now, words)
  const behind = arranged?.layout ?? null
  const layout = useMemo(() => behind && catchUpLayout(behind, now, words), [behind, now, words])
  return useMemo(
    () => arranged && layout && { ...arranged, process, now, words, layout },
    [process, now, words, arranged, layout],
  )
}

function useArranged(processId: string, now: Parts, words: ProcessWords): Arranged | null {
  const { language } = useLanguage()
  const arrangements = arrangementsOf(useDocuments())
  const isLarge = isLargeProcess(now)
  const later = useDeferredValue(now)
  const arranged = useMemo(() => (isLargeProcess(later) ? null : arrange(later, words)), [later, words])
  const inPage = useKept(arranged, keepShown)
  const subscribe = useCallback(
    (listener: () => void) => othersInTurn.follow(arrangements.subscribe, listener),
    [arrangements],
  )
  const beside = useSyncExternalStore(subscribe, () => arrangements.known(processId, language))
  useEffect(() => {
    const isWaitedFor = othersInTurn.isOwn || arrangements.known(processId, language) === null
    if (isLarge) arrangements.want(processId, { model: now, language }, isWaitedFor)
    else if (inPage) arrangements.keep(processId, language, inPage)
  }, [arrangements, processId, now, language, isLarge, inPage])
  return (isLarge ? null : inPage) ?? beside
}

const keepShown = (before: Arranged | null, now: Arranged | null): Arranged | null =>
  now && keepArranged(before, now)

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
