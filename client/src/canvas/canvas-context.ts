/** Words of the picture, for nodes and connections: React Flow creates them, so nobody can hand them down. */
import { createContext, useContext } from 'react'
import type { FlowWords } from './to-flow-nodes.ts'

export interface CanvasWords extends FlowWords {
  /** Tooltip of the place where a connection begins. */
  readonly handle: string
}

export const CanvasContext = createContext<CanvasWords | null>(null)

export function useCanvasWords(): CanvasWords {
  const words = useContext(CanvasContext)
  if (!words) throw new Error('The picture of a process needs its words around it')
  return words
}
