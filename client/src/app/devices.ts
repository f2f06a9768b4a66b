/**
 * Which workshops this device has been in, with the token that lets it back in as the same person (IDEN-1, IDEN-2).
 * Kept in localStorage and nowhere else. One person and one screen per workshop: a laptop may moderate and show the room.
 */
import { isRole, type Role } from '@servicewerkstatt/shared/commands/access.ts'
import { useSyncExternalStore } from 'react'

export type KnownWorkshop = {
  workshopId: string
  title: string
  token: string
  role: Role
  /** Null for the room view and observers, who are nobody in the list of people. */
  participantId: string | null
  /** RFC 3339 */
  lastSeen: string
  /** The code it was joined by, so that scanning it again leads back to the same person. */
  code?: string
}

export type Seat = 'person' | 'screen'

const storageKey = 'servicewerkstatt.workshops'
/** The list is for going back, not an archive; the oldest fall off. */
const MAX_KNOWN = 30

const listeners = new Set<() => void>()
/** What was read last and its source text, so that `useSyncExternalStore` gets the same array until something changes. */
let cache: { text: string | null; known: readonly KnownWorkshop[] } = { text: null, known: [] }
/** Stands in where storage is switched off; lost with the page. */
let memory: string | null = null

const seatOf = (role: Role): Seat => (role === 'room' ? 'screen' : 'person')

function isKnownWorkshop(value: unknown): value is KnownWorkshop {
  if (typeof value !== 'object' || value === null) return false
  const entry = value as Record<string, unknown>
  return (
    typeof entry.workshopId === 'string' &&
    typeof entry.title === 'string' &&
    typeof entry.token === 'string' &&
    isRole(entry.role) &&
    (entry.participantId === null || typeof entry.participantId === 'string') &&
    typeof entry.lastSeen === 'string' &&
    (entry.code === undefined || typeof entry.code === 'string')
  )
}

function readText(): string | null {
  try {
    return localStorage.getItem(storageKey) ?? memory
  } catch {
    return memory
  }
}

/** Workshops of this device, last seen first. Entries that are not ours or damaged are left out. */
export function knownWorkshops(): readonly KnownWorkshop[] {
  const text = readText()
  if (text === cache.text) return cache.known
  let known: KnownWorkshop[] = []
  try {
    const parsed: unknown = text === null ? [] : JSON.parse(text)
    if (Array.isArray(parsed)) known = parsed.filter(isKnownWorkshop)
  } catch {
    // Damaged text: treated as an empty list, and replaced with the next entry.
  }
  cache = { text, known }
  return known
}

function write(known: readonly KnownWorkshop[]): void {
  const text = JSON.stringify(known.slice(0, MAX_KNOWN))
  memory = text
  try {
    localStorage.setItem(storageKey, text)
    memory = null
  } catch {
    // Storage is switched off or full: the token holds until the page is closed.
  }
  for (const listener of listeners) listener()
}

/** Adds or refreshes an entry; the same seat in the same workshop is replaced. */
export function rememberWorkshop(entry: KnownWorkshop): void {
  const others = knownWorkshops().filter(
    (other) => other.workshopId !== entry.workshopId || seatOf(other.role) !== seatOf(entry.role),
  )
  write([entry, ...others].sort((a, b) => b.lastSeen.localeCompare(a.lastSeen)))
}

/** Refreshes title and time of both seats, when a workshop is open. */
export function touchWorkshop(workshopId: string, title: string, now: Date): void {
  const known = knownWorkshops()
  if (!known.some((entry) => entry.workshopId === workshopId)) return
  const lastSeen = now.toISOString()
  write(
    known
      .map((entry) => (entry.workshopId === workshopId ? { ...entry, title, lastSeen } : entry))
      .sort((a, b) => b.lastSeen.localeCompare(a.lastSeen)),
  )
}

/** Removes one seat, or both. */
export function forgetWorkshop(workshopId: string, seat?: Seat): void {
  write(
    knownWorkshops().filter(
      (entry) => entry.workshopId !== workshopId || (seat !== undefined && seatOf(entry.role) !== seat),
    ),
  )
}

/** The entry to connect with. A screen falls back to the person's token, so that a facilitator can show the room at once. */
export function findKnownWorkshop(workshopId: string, seat: Seat = 'person'): KnownWorkshop | null {
  const here = knownWorkshops().filter((entry) => entry.workshopId === workshopId)
  return here.find((entry) => seatOf(entry.role) === seat) ?? (seat === 'screen' ? (here[0] ?? null) : null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // Other tabs of this device write the same list.
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** The list, kept up to date across tabs. */
export const useKnownWorkshops = (): readonly KnownWorkshop[] =>
  useSyncExternalStore(subscribe, knownWorkshops)

const nameKey = 'servicewerkstatt.name'

/** The name given last on this device, so that it is not asked twice (WCAG 3.3.7). */
export function lastName(): string {
  try {
    return localStorage.getItem(nameKey) ?? ''
  } catch {
    return ''
  }
}

export function rememberName(name: string): void {
  try {
    if (name.trim() !== '') localStorage.setItem(nameKey, name.trim())
  } catch {
    // Storage is switched off: the name is asked again next time.
  }
}
