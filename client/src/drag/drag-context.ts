import { createContext, useContext } from 'react'
import type { DragStore } from './drag-store.ts'

export interface DragFrame {
  readonly store: DragStore
  /** Id of the sentence that explains the keyboard. */
  readonly instructionsId: string
}

export const DragContext = createContext<DragFrame | null>(null)

export function useDragFrame(): DragFrame {
  const frame = useContext(DragContext)
  if (!frame) throw new Error('Dragging needs a DragArea around it')
  return frame
}
