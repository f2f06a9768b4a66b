import type { Whereabouts } from '@servicewerkstatt/shared/presence/presence-state.ts'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { PresenceChannel } from './presence-channel.ts'
import { useAll } from './use-record.ts'
import { personName } from './use-workshop.ts'
import { useDocuments, useWorkshop } from './workshop-context.tsx'

export interface PresentNamed {
  readonly id: string
  readonly name: string
  /** Where the person looks, when it is known. */
  readonly at: Whereabouts | null
  readonly isMe: boolean
}

/** Everybody who is connected, this page included, sorted by name and never by what they do. */
export function usePresence(): readonly PresentNamed[] {
  const { presence } = useDocuments()
  const { access } = useWorkshop()
  const others = useSyncExternalStore(presence.others.subscribe, presence.others.get)
  const participants = useAll('participants')
  return useMemo(() => {
    const places = new Map(others.map(({ participantId, at }) => [participantId, at]))
    return participants
      .filter(({ id }) => places.has(id) || id === access.participantId)
      .map((person) => ({
        id: person.id,
        name: personName(person),
        at: places.get(person.id) ?? null,
        isMe: person.id === access.participantId,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  }, [others, participants, access])
}

/** Tells the others which part this page shows. */
export function useWhereabouts(at: Whereabouts | null): void {
  const { presence } = useDocuments()
  useEffect(() => {
    presence.goTo(at)
    return () => presence.goTo(null)
  }, [presence, at])
}

/** For who shows or hides carets. */
export const usePresenceChannel = (): PresenceChannel => useDocuments().presence

const NOBODY: readonly string[] = []

/** Ids of the people whose caret stands in a text; the same array until they come or go. */
export function useWriters(textKey: string): readonly string[] {
  const { writers } = usePresenceChannel()
  return useSyncExternalStore(writers.subscribe, () => writers.get().get(textKey) ?? NOBODY)
}
