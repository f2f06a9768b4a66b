/** What every piece of the process part needs: what can be done, what is chosen, which step is open. */
import { createContext, useContext } from 'react'
import type { Chosen } from '../../canvas/chosen.ts'
import type { Where } from './action-basics.ts'
import type { ProcessActions } from './process-actions.ts'

export type MenuTarget = { readonly kind: 'node' | 'edge'; readonly id: string }

/** Functions that stay the same while a process is shown. */
export interface ProcessTools {
  readonly actions: ProcessActions
  /** Asks first where others point to a step. */
  readonly askToRemove: (ids: readonly string[]) => void
  readonly choose: (chosen: Chosen) => void
  /** Adds a step to what is chosen, or takes it out. */
  readonly toggleChosen: (id: string) => void
  readonly setPicking: (isPicking: boolean) => void
  /** Nothing chosen, and no longer picking. */
  readonly clearChoice: () => void
  readonly openMenu: (target: MenuTarget, where: Where, anchor: Element | null) => void
  /** Chooses a step and brings it into view. */
  readonly show: (id: string) => void
  /** Opens everything about a step; `at` says where the focus goes. */
  readonly openDetails: (id: string | null, at?: 'times' | 'start') => void
  readonly endNaming: () => void
  readonly beginNaming: (id: string, where: Where) => void
  readonly beginConnecting: (id: string) => void
  /** Says where somebody works, for where the focus goes on afterwards. */
  readonly workAt: (where: Where) => void
  /** Shows a note in the list; a new one is opened for writing. */
  readonly openSticky: (id: string, isNew: boolean) => void
  readonly editWay: (edgeId: string) => void
  /** Begins with the name of a lane. */
  readonly editLanes: (laneId: string | null) => void
}

export const ProcessToolsContext = createContext<ProcessTools | null>(null)

export function useProcessTools(): ProcessTools {
  const tools = useContext(ProcessToolsContext)
  if (!tools) throw new Error('This belongs inside a process')
  return tools
}
