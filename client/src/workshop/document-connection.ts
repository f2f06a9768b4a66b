/**
 * One shared document and its connection to the server: the ordinary y-websocket provider, the barrier that tells what is saved, our own
 * notes from the server, and the way back after a break. Knows nothing of screens.
 */
import { SCHEMA_VERSION } from '@servicewerkstatt/shared/document/schema-version.ts'
import {
  type CloseReason,
  closeReasonOf,
  mayReconnect,
} from '@servicewerkstatt/shared/protocol/close-codes.ts'
import {
  encodeBarrier,
  MESSAGE,
  type NotAppliedReason,
  readServerNote,
  type ServerNote,
  SYNC_STEP,
} from '@servicewerkstatt/shared/protocol/messages.ts'
import { type DocumentKind, toRoomName } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { toSubprotocols } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type LocalCopy, openLocalCopy } from './local-copy.ts'
import { reconnectDelayMs } from './reconnect-delay.ts'
import { SaveBarrier } from './save-barrier.ts'
import type { LinkFacts } from './saved-state.ts'
import { stateVectorOf, type UnsentWords, unsentWords } from './unsent-words.ts'

/** How long one try to connect may take, in milliseconds: with the pause behind it, the server is back on screen ten seconds after it is back. */
const CONNECTING_MS = 6000

export interface ConnectionOptions {
  readonly workshopId: string
  readonly kind: DocumentKind
  readonly token: string
  /** Address of the sync endpoint, `ws://…/sync`. */
  readonly syncUrl: string
  /** Name of the copy on this device; null for none. */
  readonly localCopy: string | null
  /** Whether this access ever writes the document. */
  readonly writesAtTimes: boolean
  /** Something in `facts`, or whether the content is there, has changed. */
  readonly onChange: () => void
  /** The server refused something written here; the document is beyond repair. Called once. */
  readonly onNotApplied?: (reason: NotAppliedReason, words: readonly UnsentWords[]) => void
  readonly WebSocket?: typeof WebSocket
  readonly random?: () => number
}

export class DocumentConnection {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly #options: ConnectionOptions
  readonly #barrier = new SaveBarrier()
  #link: LinkFacts['link'] = 'connecting'
  #closeReason: CloseReason | null = null
  #storageRefuses = false
  #mayWrite: boolean
  #localCopy: LocalCopy | null = null
  #hasContent = false
  #attempts = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #isClosed = false
  /** What the server is known to have, per client id. */
  #known = new Map<number, number>()
  /** The same as it will be when the barrier under way comes back. */
  #asked = new Map<number, number>()
  /** Whose letters count as written here: this page, and what the copy on this device brought along. */
  readonly #ownClients = new Set<number>()

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#mayWrite = options.writesAtTimes
    this.#ownClients.add(this.doc.clientID)
    this.provider = new WebsocketProvider(
      options.syncUrl,
      toRoomName({ workshopId: options.workshopId, document: options.kind }),
      this.doc,
      {
        connect: false,
        // Tabs that talk past the server would bypass a freeze.
        disableBc: true,
        protocols: toSubprotocols(options.token),
        params: { schema: String(SCHEMA_VERSION) },
        // Every closing comes to `closed`, so that the pause before the next try can differ from page to page.
        shouldReconnect: () => false,
        ...(options.WebSocket && { WebSocketPolyfill: options.WebSocket }),
      },
    )
    // A page takes part in presence once it says who it is. Until then the board gets an empty state: the first one claims an id at the server, and without
    // one of its own this page would claim, by repeating what it heard, that of another tab of the same person.
    this.provider.awareness.setLocalState(options.kind === 'board' ? {} : null)
    this.#listen()
    void this.#start()
  }

  get facts(): LinkFacts {
    return {
      link: this.#link,
      hasUnsaved: this.#barrier.hasUnsaved,
      hasEcho: this.#barrier.hasEcho,
      storageRefuses: this.#storageRefuses,
      mayWrite: this.#mayWrite,
      writesAtTimes: this.#options.writesAtTimes,
      hasLocalCopy: this.#localCopy?.isSound ?? false,
      closeReason: this.#closeReason,
    }
  }

  /** The document can be shown: it came from the server, or whole from the copy on this device. */
  get hasContent(): boolean {
    return this.#hasContent
  }

  /** Tries at once, for example because the device is back on the network. */
  reconnectNow(): void {
    if (this.#isClosed || this.#link === 'refused' || this.provider.wsconnected) return
    this.#connect()
  }

  /** What was written here and is not known to be on the server. */
  unsent(): UnsentWords[] {
    return unsentWords(this.doc, this.#known, this.#ownClients)
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#retry)
    clearTimeout(this.#patience)
    this.provider.destroy()
    this.#localCopy?.close()
    this.doc.destroy()
  }

  /** Closes and throws the copy on this device away. */
  async discard(): Promise<void> {
    const copy = this.#localCopy
    this.#localCopy = null
    this.close()
    await copy?.discard()
  }

  async #start(): Promise<void> {
    const { localCopy } = this.#options
    if (localCopy !== null) {
      const copy = await openLocalCopy(localCopy, this.doc, this.#options.onChange)
      if (this.#isClosed) return copy?.close()
      this.#localCopy = copy
      for (const client of stateVectorOf(this.doc).keys()) this.#ownClients.add(client)
      if (copy?.hadUnsent) this.#barrier.edited()
      // Shown at once, also without a connection. A copy that holds only part of the document waits for the server.
      if (copy?.wasWhole) this.#contentArrived()
    }
    this.#connect()
  }

  /** A try that gets no answer at all (a network that swallows everything) is given up, and the next one follows. */
  #connect(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#patience)
    this.provider.connect()
    this.#patience = setTimeout(() => {
      if (!this.provider.wsconnected) this.provider.ws?.close()
    }, CONNECTING_MS)
  }

  #listen(): void {
    const { provider, doc } = this
    provider.on('status', ({ status }) => {
      if (status === 'connected') {
        // The server tells anew when its storage refuses.
        this.#storageRefuses = false
        this.#setLink('connected')
        // Before anything else, so that the server knows a page that understands its notes.
        this.#sendBarrier(true)
      } else if (status === 'disconnected') {
        this.#barrier.disconnected()
        this.#setLink('offline')
      }
    })
    provider.on('sync', (isSynced: boolean) => {
      if (!isSynced) return
      this.#attempts = 0
      // Our own difference went out with the answer to the server's step 1, which comes before its step 2.
      this.#sendBarrier(false)
      this.#localCopy?.markWhole()
      this.#contentArrived()
    })
    provider.on('closed', ({ code }) => this.#closed(code))
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (
        origin === provider ||
        (this.#localCopy !== null && origin === this.#localCopy.origin) ||
        !this.#hasContent
      )
        return
      this.#barrier.edited()
      this.#localCopy?.markUnsent(true)
      // After the provider has sent this update: its listener was there first.
      this.#sendBarrier(false)
      this.#options.onChange()
    })
    const handlers = provider.messageHandlers
    const readSync = handlers[MESSAGE.sync]
    handlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
      this.#noteServerVector(decoder)
      readSync?.(encoder, decoder, ...rest)
    }
    for (const type of [MESSAGE.barrier, MESSAGE.notApplied, MESSAGE.storage, MESSAGE.rights]) {
      handlers[type] = (_encoder, decoder) => {
        const note = readServerNote(type, decoder)
        if (note) this.#noted(note)
      }
    }
  }

  #noted(note: ServerNote): void {
    if (this.#isClosed) return
    switch (note.type) {
      case 'barrier':
        if (!this.#barrier.echoed(note.number)) return
        this.#known = this.#asked
        if (!this.#barrier.hasUnsaved) this.#localCopy?.markUnsent(false)
        this.#sendBarrier(false)
        break
      case 'notApplied':
        this.#options.onNotApplied?.(note.reason, this.unsent())
        break
      case 'storage':
        this.#storageRefuses = note.state === 'refusing'
        break
      case 'rights':
        this.#mayWrite = note.mayWrite
        break
    }
    this.#options.onChange()
  }

  /** Reads the server's state vector out of its sync step 1 and leaves the decoder where it was. */
  #noteServerVector(decoder: decoding.Decoder): void {
    const at = decoder.pos
    if (decoding.readVarUint(decoder) === SYNC_STEP.step1) {
      // It counts as it stands: a server that was restored from a backup has less than before.
      this.#known = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
      // From the copy on this device, perhaps written by another tab: nothing counts as saved before it has arrived.
      if (this.#options.writesAtTimes && !this.#barrier.hasUnsaved && this.#hasMoreThanServer()) {
        this.#barrier.edited()
        this.#options.onChange()
      }
    }
    decoder.pos = at
  }

  #hasMoreThanServer(): boolean {
    for (const [client, clock] of stateVectorOf(this.doc))
      if (clock > (this.#known.get(client) ?? 0)) return true
    return false
  }

  #sendBarrier(isFirst: boolean): void {
    const { provider } = this
    if (!provider.wsconnected || provider.ws === null || (!isFirst && !provider.synced)) return
    const number = isFirst ? this.#barrier.greet() : this.#barrier.next()
    if (number === null) return
    // The first one is sent before our difference went out and confirms nothing of it.
    this.#asked = isFirst ? new Map(this.#known) : stateVectorOf(this.doc)
    provider.ws.send(encodeBarrier(number) as Uint8Array<ArrayBuffer>)
  }

  #contentArrived(): void {
    this.#hasContent = true
    this.#options.onChange()
  }

  #setLink(link: LinkFacts['link']): void {
    this.#link = link
    this.#options.onChange()
  }

  #closed(code: number): void {
    if (this.#isClosed) return
    this.#closeReason = closeReasonOf(code)
    if (!mayReconnect(code)) {
      this.#setLink('refused')
      return
    }
    this.#setLink('offline')
    clearTimeout(this.#retry)
    this.#retry = setTimeout(
      () => this.#connect(),
      reconnectDelayMs(this.#attempts, this.#options.random ?? Math.random),
    )
    this.#attempts += 1
  }
}
