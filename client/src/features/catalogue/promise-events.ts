/** From when the time of a target counts, and until what: its measurable form says it, else the steps it is measured between. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useMemo } from 'react'
import { useAll } from '../../workshop/use-record.ts'

export interface PromiseEvents {
  readonly startEvent: string
  readonly stopEvent: string
}

export function usePromiseEvents(target: RecordView<'targets'> | undefined): PromiseEvents {
  const requirements = useAll('requirements')
  const nodes = useAll('nodes')
  return useMemo(() => {
    const requirement = requirements.find(({ id }) => target?.requirementIds[id])
    const nodeName = (id: string | null | undefined): string =>
      nodes.find((node) => node.id === id)?.name ?? ''
    const orElse = (first: string | undefined, second: string): string => (first?.trim() ? first : second)
    return {
      startEvent: orElse(requirement?.startEvent, nodeName(target?.fromNodeId)),
      stopEvent: orElse(requirement?.stopEvent, nodeName(target?.toNodeId)),
    }
  }, [requirements, nodes, target])
}
