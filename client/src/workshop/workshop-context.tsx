import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { WithoutHidden } from './without-hidden.ts'
import type { Workshop, WorkshopDocuments } from './workshop.ts'

interface Open {
  readonly workshop: Workshop
  readonly documents: WorkshopDocuments
}

const WorkshopContext = createContext<Open | null>(null)

export interface WorkshopProviderProps {
  readonly workshop: Workshop
  /** Stands here until board and proceedings have arrived. */
  readonly opening: ReactNode
  readonly children: ReactNode
}

/** Makes an open workshop available to the hooks of this folder. Its children render once there is something to show. */
export function WorkshopProvider({ workshop, opening, children }: WorkshopProviderProps) {
  const documents = useSyncExternalStore(workshop.documents.subscribe, workshop.documents.get)
  const seesAll = workshop.access.role === 'facilitator'
  const open = useMemo(
    () => documents && { workshop, documents: seesAll ? documents : withoutHidden(documents) },
    [workshop, documents, seesAll],
  )
  return open ? <WorkshopContext value={open}>{children}</WorkshopContext> : opening
}

function withoutHidden(documents: WorkshopDocuments): WorkshopDocuments {
  const { board, proceedings } = documents.indexes
  return { ...documents, indexes: { ...documents.indexes, board: new WithoutHidden(board, proceedings) } }
}

/** Inside stands what everybody sees, also where a facilitator looks: the room view in small. */
export function AsEverybodySees({ children }: { readonly children: ReactNode }) {
  const { workshop, documents } = useOpen()
  const open = useMemo(() => ({ workshop, documents: withoutHidden(documents) }), [workshop, documents])
  return <WorkshopContext value={open}>{children}</WorkshopContext>
}

function useOpen(): Open {
  const open = useContext(WorkshopContext)
  if (!open) throw new Error('This hook needs a WorkshopProvider above it')
  return open
}

export const useWorkshop = (): Workshop => useOpen().workshop
export const useDocuments = (): WorkshopDocuments => useOpen().documents
