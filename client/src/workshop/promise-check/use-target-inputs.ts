import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  onlyOf,
  promiseInputs,
  type PromiseInputs,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { useMemo } from 'react'
import { useRecordsOf } from '../use-derived.ts'
import { useAll, useRecord } from '../use-record.ts'

type Target = RecordView<'targets'>

/** Everything the check of a target depends on; null while no first step of a process is named. */
export function useTargetInputs(target: Target | undefined): PromiseInputs | null {
  const processId = useRecord('nodes', target?.fromNodeId ?? null)?.processId ?? null
  const process = useRecord('processes', processId)
  const nodes = useRecordsOf('nodes', 'processId', processId)
  const edges = useRecordsOf('edges', 'processId', processId)
  const calendars = useAll('calendars')
  return useMemo(() => {
    if (!process || !target) return null
    const calendarOf = (id: string | null) => calendars.find((calendar) => calendar.id === id)
    return promiseInputs({
      nodes,
      edges,
      process,
      target,
      calendarOf,
      usualCalendarId: onlyOf(calendars)?.id ?? null,
    })
  }, [process, target, nodes, edges, calendars])
}
