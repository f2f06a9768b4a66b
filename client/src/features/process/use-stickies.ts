import { useMemo } from 'react'
import { useAll, useIds } from '../../workshop/use-record.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  type PlacedSticky as Placed,
  placeStickies,
} from '@servicewerkstatt/shared/domain/process/sticky-places.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export type PlacedSticky = Placed<RecordView<'stickies'>>

/** The notes of a process, in their order. */
export function useStickies({ process, now }: ProcessPicture): readonly PlacedSticky[] {
  const stickies = useAll('stickies')
  const processes = useAll('processes')
  // Their ids alone: what is written in a step moves no note.
  const [nodes, edges] = [useIds('nodes'), useIds('edges')]
  return useMemo(() => {
    const ids = {
      id: process.id,
      isFirst: processes[0]?.id === process.id,
      nodes: new Set(now.nodes.map(({ id }) => id)),
      edges: new Set(now.edges.map(({ id }) => id)),
    }
    return placeStickies(stickies, ids, new Set([...nodes, ...edges]))
  }, [stickies, processes, process.id, now, nodes, edges])
}
