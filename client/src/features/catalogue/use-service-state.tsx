import type { CatalogueStatus } from '@servicewerkstatt/shared/domain/agreements/catalogue-states.ts'
import type { ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'

export interface ServiceState {
  readonly status: CatalogueStatus
  readonly version: number
  readonly move: (to: CatalogueStatus) => Promise<void>
  readonly isBusy: boolean
  readonly problem: ReactNode
}

/** Where an entry of the catalogue stands, and the facilitator's way to move it on. */
export function useServiceState(serviceId: string): ServiceState {
  const words = useWords('catalogue')
  const state = useRecord('catalogueStates', serviceId)
  const { send, problem, isBusy } = useSendWithWords()
  const announce = useAnnounce()
  const move = async (to: CatalogueStatus) => {
    const outcome = await send('set-catalogue-state', { serviceId, status: to })
    if (outcome.ok) announce(words.nowInState(words.status[to]))
  }
  return { status: state?.status ?? 'draft', version: state?.version ?? 1, move, isBusy, problem }
}
