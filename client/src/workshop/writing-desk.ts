/**
 * The private desk of one person: own cards, kept on this device first and with the server as soon as it answers (PRIV-2, SAVE). Nothing is handed in
 * unless the person said so (PRIV-6). It works through what is left to do, one after another, and comes back to it until it is done.
 */
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import { hashCardSecret, newCardSecret } from '@servicewerkstatt/shared/domain/writing/card-secret.ts'
import { type Level, stricterLevel } from '@servicewerkstatt/shared/domain/writing/levels.ts'
import {
  type DeskCard,
  type DeskWork,
  isDeskCard,
  isOver,
  mergeDrafts,
  type ServerDraft,
  workFor,
} from './desk-card.ts'
import type { CommandOutcome, SendCommand } from './send-command.ts'
import { createStore, type Store } from './store.ts'

export interface DeskSnapshot {
  readonly cards: readonly DeskCard[]
  readonly readyStageIds: readonly string[]
  /** Something is still on its way to the server. */
  readonly hasWork: boolean
  /** The server did not answer the last time; it is asked again. */
  readonly isOffline: boolean
}

export interface OwnWriting {
  readonly drafts: readonly ServerDraft[]
  readonly readyStageIds: readonly string[]
}

/** What the desk has to know of a stage. */
export interface DeskStage {
  readonly id: string
  readonly isRevealed: boolean
  /** Authors may still mend what is revealed; afterwards this device forgets whose it is. */
  readonly mayMend: boolean
}

export interface WritingDesk {
  readonly all: Store<DeskSnapshot>
  /** Writes a draft, or a new one with `id` null. @returns its id */
  readonly write: (stageId: string, id: string | null, text: string, level: Level) => string
  readonly handIn: (id: string) => void
  readonly takeBack: (id: string) => void
  readonly drop: (id: string) => void
  readonly setReady: (stageId: string, isReady: boolean) => void
  /** Mends or withdraws (null) an own card after the reveal. */
  readonly mend: (id: string, text: string | null) => Promise<CommandOutcome>
  /** Something changed about the stages: revealed cards leave the desk's hands. */
  readonly stagesChanged: (stages: readonly DeskStage[]) => void
  /** Asks the server what it holds, and goes on with what is left to do. */
  readonly refresh: () => void
  readonly close: () => void
}

export interface DeskOptions {
  readonly workshopId: string
  readonly participantId: string
  readonly send: SendCommand
  /** Null when the server cannot be asked now. */
  readonly readOwn: () => Promise<OwnWriting | null>
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}

/** A pause in typing after which a draft goes to the server, in milliseconds; this device has it with every letter. */
const SAVE_AFTER_MS = 1500
/** Until the server is asked again after no answer, in milliseconds. */
const AGAIN_AFTER_MS = 5000

/** Refusals that pass by themselves; all others need the person to change something. */
const PASSING: ReadonlySet<string> = new Set([
  'unreachable',
  'unexpected-answer',
  'board-frozen',
  'too-many-requests',
  'storage-unavailable',
  'server-fault',
  'server-full',
])

interface Kept {
  readonly cards: readonly DeskCard[]
  /** Stage → whether the person says to be done; not with the server yet. */
  readonly ready: Readonly<Record<string, boolean>>
}

function readKept(text: string | null): Kept {
  try {
    const kept = JSON.parse(text ?? '{}') as { cards?: unknown; ready?: unknown }
    const cards = Array.isArray(kept.cards) ? kept.cards.filter(isDeskCard) : []
    const ready = typeof kept.ready === 'object' && kept.ready !== null ? Object.entries(kept.ready) : []
    return { cards, ready: Object.fromEntries(ready.filter(([, is]) => typeof is === 'boolean')) }
  } catch {
    // Damaged text: what the server holds comes back with the next answer.
    return { cards: [], ready: {} }
  }
}

export function createWritingDesk(options: DeskOptions): WritingDesk {
  const { workshopId, participantId, send, readOwn, storage = localStorage } = options
  const key = `servicewerkstatt.desk.${workshopId}.${participantId}`
  const load = (): Kept => {
    try {
      return readKept(storage.getItem(key))
    } catch {
      return { cards: [], ready: {} }
    }
  }
  let { cards, ready } = load()
  let readyOnServer: readonly string[] = []
  let revealed: ReadonlySet<string> = new Set()
  let isOffline = false
  let isWorking = false
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const all = createStore<DeskSnapshot>(snapshot())

  function snapshot(): DeskSnapshot {
    const isReady = (id: string): boolean => ready[id] ?? readyOnServer.includes(id)
    const stageIds = [...new Set([...readyOnServer, ...Object.keys(ready)])]
    return {
      cards: cards.filter(({ isGone }) => !isGone),
      readyStageIds: stageIds.filter(isReady),
      hasWork: cards.some((card) => workFor(card) !== null) || Object.keys(ready).length > 0,
      isOffline,
    }
  }

  function changed(): void {
    cards = cards.filter((card) => !isOver(card))
    all.set(snapshot())
    try {
      if (cards.length === 0 && Object.keys(ready).length === 0) storage.removeItem(key)
      else storage.setItem(key, JSON.stringify({ cards, ready } satisfies Kept))
    } catch {
      // Storage is switched off or full: the page still holds everything, and the server gets it.
    }
  }

  function patch(id: string, change: (card: DeskCard) => Partial<DeskCard>): void {
    cards = cards.map((card) => (card.id === id ? { ...card, ...change(card) } : card))
    changed()
  }

  function workSoon(ms: number): void {
    clearTimeout(timer)
    if (!isClosed) timer = setTimeout(() => void work(), ms)
  }

  async function work(): Promise<void> {
    if (isWorking || isClosed) return
    isWorking = true
    try {
      for (;;) {
        const card = cards.find((item) => workFor(item) !== null)
        const [readyId] = Object.keys(ready)
        const isThrough = card ? await tell(card) : readyId === undefined || (await tellReady(readyId))
        if (!isThrough) {
          isOffline = true
          changed()
          workSoon(AGAIN_AFTER_MS)
          return
        }
        if (isOffline) {
          isOffline = false
          changed()
        }
        if (!card && readyId === undefined) return
      }
    } finally {
      isWorking = false
    }
  }

  const command = (card: DeskCard, what: DeskWork): Promise<CommandOutcome> => {
    const { stageId, id: draftId, text, level, secret, handIns } = card
    switch (what) {
      case 'save':
        return send('save-draft', { stageId, draftId, text, level, tokenHash: hashCardSecret(secret) })
      case 'hand-in':
        return send(
          'hand-in',
          { stageId, draftId, text, level, tokenHash: hashCardSecret(secret) },
          { id: `hand-${draftId}-${String(handIns)}` },
        )
      case 'take-back':
        return send('take-back', { stageId, draftId })
      case 'drop':
        return send('drop-draft', { stageId, draftId })
    }
  }

  /** @returns false when it has to be tried again later */
  async function tell(card: DeskCard): Promise<boolean> {
    const what = workFor(card)
    if (what === null) return true
    const outcome = await command(card, what)
    const { id, text } = card
    if (!outcome.ok) {
      if (PASSING.has(outcome.reason)) return false
      patch(id, () => refusedPatch(card, what, outcome.reason))
      return true
    }
    switch (what) {
      case 'save':
        patch(id, () => ({ known: { text, handedIn: card.known?.handedIn ?? false } }))
        break
      case 'hand-in': {
        const became = 'became' in outcome ? outcome.became : 'kept'
        patch(id, (now) => ({
          known: { text, handedIn: true },
          ...(became === 'shown' && now.text === text && { state: 'revealed' as const }),
          ...(became === 'late' && now.text === text && { state: 'late' as const }),
        }))
        break
      }
      case 'take-back':
        patch(id, () => ({ known: { text: card.known?.text ?? text, handedIn: false } }))
        break
      case 'drop':
        patch(id, () => ({ known: null }))
    }
    return true
  }

  async function tellReady(stageId: string): Promise<boolean> {
    const isReady = ready[stageId] === true
    const outcome = await send('set-ready', { stageId, ready: isReady })
    if (!outcome.ok && PASSING.has(outcome.reason)) return false
    if (outcome.ok) {
      const others = readyOnServer.filter((id) => id !== stageId)
      readyOnServer = isReady ? [...others, stageId] : others
    }
    // Pressed again meanwhile: then there is still something to say.
    if (ready[stageId] === isReady) {
      const { [stageId]: _told, ...rest } = ready
      ready = rest
    }
    changed()
    return true
  }

  async function refresh(): Promise<void> {
    const own = await readOwn()
    if (isClosed) return
    if (own) {
      cards = mergeDrafts(cards, own.drafts, () => ({ secret: newCardSecret(), level: 'anonymous' }))
      readyOnServer = own.readyStageIds
      changed()
    }
    workSoon(own ? 0 : AGAIN_AFTER_MS)
  }

  const otherTab = (event: StorageEvent): void => {
    if (event.key !== key) return
    const kept = readKept(event.newValue)
    cards = kept.cards
    ready = kept.ready
    all.set(snapshot())
  }
  const online = (): void => workSoon(0)
  window.addEventListener('storage', otherTab)
  window.addEventListener('online', online)
  if (all.get().hasWork) workSoon(0)

  return {
    all,
    write(stageId, wantedId, text, level) {
      const known = wantedId === null ? undefined : cards.find(({ id }) => id === wantedId)
      if (known) {
        patch(known.id, (card) => ({ text, level: stricterLevel(card.level, level), problem: null }))
        workSoon(SAVE_AFTER_MS)
        return known.id
      }
      const id = newRandomId('draft')
      const secret = newCardSecret()
      const state = 'draft'
      const rest = { isGone: false, known: null, handIns: 0, problem: null }
      cards = [...cards, { id, stageId, text, state, level, secret, ...rest }]
      changed()
      workSoon(SAVE_AFTER_MS)
      return id
    },
    handIn(id) {
      patch(id, ({ text, handIns }) => ({
        text: text.trim(),
        state: 'handedIn',
        handIns: handIns + 1,
        problem: null,
      }))
      workSoon(0)
    },
    takeBack(id) {
      patch(id, () => ({ state: 'draft', problem: null }))
      workSoon(0)
    },
    drop(id) {
      patch(id, () => ({ isGone: true, problem: null }))
      workSoon(0)
    },
    setReady(stageId, isReady) {
      ready = { ...ready, [stageId]: isReady }
      changed()
      workSoon(0)
    },
    async mend(id, text) {
      const card = cards.find((item) => item.id === id)
      if (!card) return { ok: false, reason: 'unexpected-answer', message: '' }
      const outcome = await send('correct-card', { stageId: card.stageId, token: card.secret, text })
      if (outcome.ok) patch(id, () => (text === null ? { isGone: true, known: null } : { text: text.trim() }))
      return outcome
    },
    stagesChanged(stages) {
      const next = cards.flatMap((card) => afterReveal(card, stages))
      const isSame = next.length === cards.length && next.every((card, index) => card === cards[index])
      const again = stages.filter(({ id, isRevealed }) => !isRevealed && revealed.has(id))
      revealed = new Set(stages.flatMap(({ id, isRevealed }) => (isRevealed ? [id] : [])))
      if (isSame && again.length === 0) return
      cards = next
      // Collected once more: everybody begins anew with being done.
      for (const { id } of again) {
        readyOnServer = readyOnServer.filter((other) => other !== id)
        const { [id]: _old, ...rest } = ready
        ready = rest
      }
      changed()
    },
    refresh: () => void refresh(),
    close() {
      isClosed = true
      clearTimeout(timer)
      window.removeEventListener('storage', otherTab)
      window.removeEventListener('online', online)
    },
  }
}

/** What a refusal means for the card that was to be told. */
function refusedPatch(card: DeskCard, what: DeskWork, reason: string): Partial<DeskCard> {
  if (reason === 'already-revealed') return { state: 'revealed', isGone: false }
  // Nothing is there to take back or throw away: it is as the person wants it.
  if (what === 'drop') return { known: null }
  if (what === 'take-back') return { known: card.known && { ...card.known, handedIn: false } }
  return { problem: reason, ...(what === 'hand-in' && { state: 'draft' as const }) }
}

/** Cards that the server held when their stage was revealed lie among the others now; once nothing can be mended, this device forgets them. */
function afterReveal(card: DeskCard, stages: readonly DeskStage[]): readonly DeskCard[] {
  const stage = stages.find(({ id }) => id === card.stageId)
  if (!stage) return [card]
  const isShown = card.state === 'revealed' || (stage.isRevealed && card.known?.handedIn === true)
  if (!isShown) return [card]
  if (!stage.mayMend) return []
  return card.state === 'revealed' ? [card] : [{ ...card, state: 'revealed' }]
}
