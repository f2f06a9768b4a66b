/** Who works in a picture and on what, without where their pointers are: the part that a screen renders anew for. */
import type { InMap } from '../workshop/presence-channel.ts'

export interface PresentInMap {
  readonly clientId: number
  readonly participantId: string
  /** Chosen nodes. */
  readonly nodes: readonly string[]
  readonly hasPointer: boolean
}

const saysTheSame = (a: PresentInMap, b: PresentInMap): boolean =>
  a.clientId === b.clientId &&
  a.participantId === b.participantId &&
  a.hasPointer === b.hasPointer &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((id, index) => id === b.nodes[index])

/** @returns a reader that gives back the same list, and the same entries, as long as they say the same */
export function createPresentReader(
  maps: () => readonly InMap[],
  processId: string,
  most: number,
): () => readonly PresentInMap[] {
  let last: readonly PresentInMap[] = []
  return () => {
    const known = new Map(last.map((entry) => [entry.clientId, entry]))
    const here = maps().filter(({ map }) => map.processId === processId)
    const next = here.slice(0, most).map(({ clientId, participantId, map }): PresentInMap => {
      const entry = { clientId, participantId, nodes: map.nodes, hasPointer: map.at !== null }
      const before = known.get(clientId)
      return before && saysTheSame(before, entry) ? before : entry
    })
    if (next.length !== last.length || next.some((entry, index) => entry !== last[index])) last = next
    return last
  }
}
