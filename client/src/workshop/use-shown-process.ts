/** The process that the room talks about: for the wall, and for what goes into it. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { shownProcessOf } from '@servicewerkstatt/shared/domain/process/shown-process.ts'
import { useCallback } from 'react'
import { useAll, useSingleton } from './use-record.ts'
import { useDocuments } from './workshop-context.tsx'

export interface ShownProcess {
  readonly processes: readonly RecordView<'processes'>[]
  /** Undefined while there is none. */
  readonly shown: RecordView<'processes'> | undefined
}

export function useShownProcess(): ShownProcess {
  const processes = useAll('processes')
  return { processes, shown: shownProcessOf(processes, useSingleton('run')) }
}

/** The same when it is needed, for the many that must not render again with every change of the run. */
export function useReadShownProcess(): () => ShownProcess {
  const { board, proceedings } = useDocuments().indexes
  return useCallback(() => {
    const processes = board.all('processes')
    return { processes, shown: shownProcessOf(processes, proceedings.singleton('run')) }
  }, [board, proceedings])
}
