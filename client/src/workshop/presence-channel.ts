/** Who is connected, and where (awareness of the board). Other people's states are parsed once per change. */
import {
  type CaretState,
  type MapState,
  parsePresence,
  type PresenceState,
  type Whereabouts,
} from '@servicewerkstatt/shared/presence/presence-state.ts'
import { equalityDeep } from 'lib0/function'
import type { Awareness } from 'y-protocols/awareness'
import { createStore, type Store } from './store.ts'

export interface Caret {
  readonly clientId: number
  readonly participantId: string
  readonly caret: CaretState
}

/** Where somebody else works in a picture. */
export interface InMap {
  readonly clientId: number
  readonly participantId: string
  readonly map: MapState
}

/** A connected person; two tabs of one person are one. */
export interface PresentPerson {
  readonly participantId: string
  readonly at: Whereabouts | null
}

export interface PresenceChannel {
  /** Everybody connected but this page, in no particular order. */
  readonly others: Store<readonly PresentPerson[]>
  /** Carets of the others; changes up to 30 times a second while people type. */
  readonly carets: Store<readonly Caret[]>
  /** Others who show where they work in a picture; an entry stays the same object while it says the same. */
  readonly maps: Store<readonly InMap[]>
  /** Who has the caret in a text, by its key; a list stays the same object until people come or go there. */
  readonly writers: Store<ReadonlyMap<string, readonly string[]>>
  readonly goTo: (at: Whereabouts | null) => void
  /** Shows this page's caret, at most every `CARET_PAUSE_MS`; null hides it at once. */
  readonly showCaret: (caret: CaretState | null) => void
  /** Shows where this page works in a picture, as often as a caret; null hides it at once. */
  readonly showMap: (map: MapState | null) => void
  readonly close: () => void
}

/** A caret goes to everybody each time: 30 a second look smooth and are what the server's limit is made for. In milliseconds. */
export const CARET_PAUSE_MS = 33

interface AwarenessChange {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** People per text; lists that say the same as before stay the same objects, and so does the whole when all do. */
function groupWriters(
  carets: readonly Caret[],
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { caret, participantId } of carets) {
    const people = found.get(caret.text) ?? []
    if (!people.includes(participantId)) people.push(participantId)
    found.set(caret.text, people)
  }
  const merged = new Map<string, readonly string[]>()
  for (const [text, people] of found) {
    const known = before.get(text)
    merged.set(text, known && isSameList(known, people, Object.is) ? known : people)
  }
  const isSame =
    merged.size === before.size && [...merged].every(([text, people]) => before.get(text) === people)
  return isSame ? before : merged
}

const isSameList = <T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean): boolean =>
  a.length === b.length && a.every((item, index) => isSame(item, b[index] as T))

const sameListOr = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  isSameList(before, now, Object.is) ? before : now

export function createPresenceChannel(awareness: Awareness, participantId: string | null): PresenceChannel {
  const others = createStore<readonly PresentPerson[]>([])
  const carets = createStore<readonly Caret[]>([])
  const maps = createStore<readonly InMap[]>([])
  const writers = createStore<ReadonlyMap<string, readonly string[]>>(new Map())
  const parsed = new WeakMap<object, PresenceState | null>()
  let own: PresenceState | null =
    participantId === null ? null : { participantId, at: null, caret: null, map: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastSentMs = Number.NEGATIVE_INFINITY

  const parse = (state: object): PresenceState | null => {
    const known = parsed.get(state)
    if (known !== undefined) return known
    const read = parsePresence(state)
    parsed.set(state, read)
    return read
  }

  function refresh(): void {
    const people = new Map<string, PresentPerson>()
    const shown: Caret[] = []
    const inMaps: InMap[] = []
    const knownMaps = new Map(maps.get().map((item) => [item.clientId, item]))
    for (const [clientId, state] of awareness.getStates()) {
      if (clientId === awareness.clientID || typeof state !== 'object') continue
      const presence = parse(state)
      if (presence === null) continue
      if (presence.participantId !== participantId)
        people.set(presence.participantId, { participantId: presence.participantId, at: presence.at })
      if (presence.caret)
        shown.push({ clientId, participantId: presence.participantId, caret: presence.caret })
      if (presence.map) {
        const known = knownMaps.get(clientId)
        // A state is parsed once: the same object says the same.
        inMaps.push(
          known?.map === presence.map
            ? known
            : { clientId, participantId: presence.participantId, map: presence.map },
        )
      }
    }
    maps.set(sameListOr(maps.get(), inMaps))
    const list = [...people.values()]
    if (!isSameList(others.get(), list, (a, b) => a.participantId === b.participantId && a.at === b.at))
      others.set(list)
    if (
      !isSameList(carets.get(), shown, (a, b) => a.clientId === b.clientId && equalityDeep(a.caret, b.caret))
    )
      carets.set(shown)
    writers.set(groupWriters(shown, writers.get()))
  }

  const send = (): void => {
    clearTimeout(timer)
    timer = undefined
    lastSentMs = performance.now()
    awareness.setLocalState(own === null ? null : { ...own })
  }

  const sendSoon = (atOnce: boolean): void => {
    const waitMs = lastSentMs + CARET_PAUSE_MS - performance.now()
    if (atOnce || waitMs <= 0) send()
    else timer ??= setTimeout(send, waitMs)
  }

  /** This page's own state says nothing new about the others; and it changes in the middle of an editor's update. */
  const changed = ({ added, updated, removed }: AwarenessChange): void => {
    if ([...added, ...updated, ...removed].some((id) => id !== awareness.clientID)) refresh()
  }

  awareness.on('change', changed)
  if (own !== null) send()
  refresh()

  return {
    others,
    carets,
    maps,
    writers,
    goTo(at) {
      if (own === null || own.at === at) return
      own = { ...own, at }
      send()
    },
    showCaret(caret) {
      if (own === null || (own.caret === null && caret === null)) return
      own = { ...own, caret }
      sendSoon(caret === null)
    },
    showMap(map) {
      if (own === null || (own.map === null && map === null)) return
      own = { ...own, map }
      sendSoon(map === null)
    },
    close() {
      clearTimeout(timer)
      awareness.off('change', changed)
    },
  }
}
