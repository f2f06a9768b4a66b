/** What the page says about the safety of what was written, as one word for the interface. Pure. */
import type { CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'

/** The connection of one document, as far as the saved state is concerned. */
export interface LinkFacts {
  readonly link: 'connecting' | 'connected' | 'offline' | 'refused'
  /** Something written here is not known to be durable. */
  readonly hasUnsaved: boolean
  /** The server has confirmed something on this page. */
  readonly hasEcho: boolean
  /** The server says its storage refuses writes. */
  readonly storageRefuses: boolean
  /** This connection may write now. */
  readonly mayWrite: boolean
  /** The role writes this document, only not now. */
  readonly writesAtTimes: boolean
  /** Words are kept on this device while offline; false where the browser has no database for them. */
  readonly hasLocalCopy: boolean
  readonly closeReason: CloseReason | null
}

/**
 * `opening`: nothing is known yet. `offline`: kept on this device (or only on this page, see `keptOnDevice`).
 * `frozen`: reading only, for now. `not_applied`: the server refused something, the words are kept. `no_access`: the server refuses this page.
 */
export type SavedName =
  | 'opening'
  | 'saved'
  | 'sending'
  | 'offline'
  | 'frozen'
  | 'not_applied'
  | 'server_cannot_save'
  | 'no_access'

export interface SavedSnapshot {
  readonly name: SavedName
  readonly hasUnsaved: boolean
  readonly keptOnDevice: boolean
  /** Why the server refuses, when `name` is `no_access`. */
  readonly closeReason: CloseReason | null
}

/** @param hasKeptWords words that the server did not take wait for their author */
export function deriveSavedState(facts: LinkFacts, hasKeptWords: boolean): SavedSnapshot {
  return {
    name: nameOf(facts, hasKeptWords),
    hasUnsaved: facts.hasUnsaved,
    keptOnDevice: facts.hasLocalCopy,
    closeReason: facts.link === 'refused' ? facts.closeReason : null,
  }
}

function nameOf(facts: LinkFacts, hasKeptWords: boolean): SavedName {
  if (facts.link === 'refused') return 'no_access'
  if (facts.link === 'offline') return 'offline'
  if (facts.link === 'connecting') return facts.hasEcho ? 'offline' : 'opening'
  if (facts.storageRefuses) return 'server_cannot_save'
  if (hasKeptWords) return 'not_applied'
  if (facts.hasUnsaved) return 'sending'
  if (!facts.hasEcho) return 'opening'
  return facts.writesAtTimes && !facts.mayWrite ? 'frozen' : 'saved'
}

export const isSameSaved = (a: SavedSnapshot, b: SavedSnapshot): boolean =>
  a.name === b.name &&
  a.hasUnsaved === b.hasUnsaved &&
  a.keptOnDevice === b.keptOnDevice &&
  a.closeReason === b.closeReason
