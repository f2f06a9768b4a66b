/** Choosing cards by tapping, for grouping and moving several at once. Local to this page; a card that is gone is no longer chosen. */
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react'
import { createStore, type Store } from '../../workshop/store.ts'

interface Choosing {
  readonly chosen: Store<ReadonlySet<string>>
  readonly isOn: boolean
  readonly start: () => void
  readonly stop: () => void
  readonly toggle: (id: string) => void
}

const ChoosingContext = createContext<Choosing | null>(null)
const NONE: ReadonlySet<string> = new Set()

export function ChoosingProvider({ children }: { readonly children: ReactNode }) {
  const [isOn, setOn] = useState(false)
  const [chosen] = useState(() => createStore<ReadonlySet<string>>(NONE))
  const value = useMemo<Choosing>(
    () => ({
      chosen,
      isOn,
      start: () => setOn(true),
      stop() {
        setOn(false)
        chosen.set(NONE)
      },
      toggle(id) {
        const next = new Set(chosen.get())
        if (!next.delete(id)) next.add(id)
        chosen.set(next)
      },
    }),
    [chosen, isOn],
  )
  return <ChoosingContext value={value}>{children}</ChoosingContext>
}

export function useChoosing(): Choosing {
  const choosing = useContext(ChoosingContext)
  if (!choosing) throw new Error('Choosing cards needs a ChoosingProvider above it')
  return choosing
}

export function useIsChosen(id: string): boolean {
  const { chosen } = useChoosing()
  return useSyncExternalStore(chosen.subscribe, () => chosen.get().has(id))
}

/** Ids of what is chosen, in the order of choosing. */
export function useChosen(): ReadonlySet<string> {
  const { chosen } = useChoosing()
  return useSyncExternalStore(chosen.subscribe, chosen.get)
}
