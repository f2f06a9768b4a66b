import {
  buildProcessGraph,
  type ProcessGraph,
} from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { useMemo } from 'react'
import { useRecordsOf } from '../../workshop/use-derived.ts'
import { useRecord } from '../../workshop/use-record.ts'
import type { Target } from './use-promise-text.ts'

/** The process that a target is measured in, with whose steps they are; null while no first step is named. */
export function useTargetGraph({ fromNodeId }: Pick<Target, 'fromNodeId'>): ProcessGraph | null {
  const processId = useRecord('nodes', fromNodeId)?.processId ?? null
  const nodes = useRecordsOf('nodes', 'processId', processId)
  const edges = useRecordsOf('edges', 'processId', processId)
  const lanes = useRecordsOf('lanes', 'processId', processId)
  return useMemo(
    () => (processId === null ? null : buildProcessGraph({ lanes, nodes, edges })),
    [processId, nodes, edges, lanes],
  )
}
