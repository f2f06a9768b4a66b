import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { SUBPROTOCOL } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DocumentConnection } from './document-connection.ts'
import { FakeServer } from './fake-server.test-helper.ts'
import { deriveSavedState, type SavedName } from './saved-state.ts'
import type { UnsentWords } from './unsent-words.ts'

const TOKEN = 'a'.repeat(43)
let server: FakeServer
const open: DocumentConnection[] = []

beforeEach(() => {
  server = new FakeServer()
})
afterEach(() => {
  for (const connection of open.splice(0)) connection.close()
  vi.useRealTimers()
})

interface Page {
  readonly connection: DocumentConnection
  readonly states: SavedName[]
  readonly lost: UnsentWords[]
  write(text: string): void
  state(): SavedName
}

function openPage(): Page {
  const states: SavedName[] = []
  const lost: UnsentWords[] = []
  const connection: DocumentConnection = new DocumentConnection({
    workshopId: 'ws-1',
    kind: 'board',
    token: TOKEN,
    syncUrl: 'ws://test/sync',
    localCopy: null,
    writesAtTimes: true,
    onChange() {
      const { name } = deriveSavedState(page.connection.facts, false)
      if (states.at(-1) !== name) states.push(name)
    },
    onNotApplied: (_reason, words) => lost.push(...words),
    WebSocket: server.WebSocket,
    random: () => 0,
  })
  open.push(connection)
  const page: Page = {
    connection,
    states,
    lost,
    write: (text) => connection.doc.getText('t').insert(0, text),
    state: () => deriveSavedState(connection.facts, false).name,
  }
  return page
}

const settled = async (page: Page, name: SavedName): Promise<void> => {
  await expect.poll(page.state).toBe(name)
}

describe('the saved state', () => {
  test('is "saved" only after the echo of a barrier that was sent behind the words', async () => {
    const page = openPage()
    await settled(page, 'saved')
    server.holdsBarriers = true
    page.write('Wir')
    await expect.poll(() => server.doc.getText('t').toString()).toBe('Wir')
    expect(page.state()).toBe('sending')
    server.releaseBarriers()
    expect(page.state()).toBe('saved')
  })

  test('words that were written while a barrier was under way need one of their own', async () => {
    const page = openPage()
    await settled(page, 'saved')
    server.holdsBarriers = true
    page.write('a')
    await expect.poll(() => server.doc.getText('t').toString()).toBe('a')
    page.write('b')
    await expect.poll(() => server.doc.getText('t').toString()).toBe('ba')
    server.holdsBarriers = false
    const held = page.states.length
    server.releaseBarriers()
    expect(page.states.slice(held)).toEqual([])
    await settled(page, 'saved')
  })

  test('others writing here changes nothing', async () => {
    const page = openPage()
    await settled(page, 'saved')
    const other = openPage()
    await settled(other, 'saved')
    const before = page.states.length
    other.write('von nebenan')
    await settled(other, 'saved')
    expect(page.states).toHaveLength(before)
  })

  test('is "offline" without a connection, and what was written then is sent and confirmed on return', async () => {
    const page = openPage()
    await settled(page, 'saved')
    server.socket.closeFromServer(1006)
    expect(page.state()).toBe('offline')
    page.write('unterwegs')
    expect(page.connection.facts.hasUnsaved).toBe(true)
    await settled(page, 'saved')
    expect(server.doc.getText('t').toString()).toBe('unterwegs')
    expect(page.states.slice(page.states.indexOf('offline'))).toEqual(['offline', 'sending', 'saved'])
  })

  test('never claims "saved" for offline words by the greeting of the new connection', async () => {
    const page = openPage()
    await settled(page, 'saved')
    server.socket.closeFromServer(1006)
    page.write('unterwegs')
    const claims: { text: string; state: SavedName }[] = []
    page.connection.provider.on('sync', () =>
      claims.push({ text: server.doc.getText('t').toString(), state: page.state() }),
    )
    await settled(page, 'saved')
    for (const claim of claims) expect(claim.state === 'saved' && claim.text === '').toBe(false)
  })

  test('says when the server cannot store, and when it can again', async () => {
    const page = openPage()
    await settled(page, 'saved')
    server.say({ storageRefuses: true })
    expect(page.state()).toBe('server_cannot_save')
    server.say({ storageRefuses: false })
    expect(page.state()).toBe('saved')
  })

  test('follows a freeze and its end', async () => {
    const page = openPage()
    await settled(page, 'saved')
    server.say({ rights: false })
    expect(page.state()).toBe('frozen')
    server.say({ rights: true })
    expect(page.state()).toBe('saved')
  })
})

describe('a refused update', () => {
  test('gives its author the words back, once the server says so', async () => {
    const page = openPage()
    await settled(page, 'saved')
    server.isReadOnly = true
    page.write('zu spät')
    await expect.poll(() => page.lost).toEqual([{ place: 't', text: 'zu spät' }])
  })
})

describe('the connection', () => {
  test('an id for presence is its own from the first word on, though nothing is said yet', () => {
    expect(openPage().connection.provider.awareness.getLocalState()).toEqual({})
  })

  test('offers our protocol and the token, and talks past no server', async () => {
    const page = openPage()
    await settled(page, 'saved')
    expect(server.offeredProtocols[0]).toEqual([SUBPROTOCOL, `token.${TOKEN}`])
    expect(page.connection.provider.disableBc).toBe(true)
    expect(server.socket.url).toMatch(/^ws:\/\/test\/sync\/ws-1\/board\?schema=\d+$/)
  })

  test.each(['unknownToken', 'removed', 'clientTooOld'] as const)('stays away after "%s"', async (reason) => {
    server.closesWith = CLOSE_CODES[reason].code
    const page = openPage()
    await settled(page, 'no_access')
    expect(page.connection.facts.closeReason).toBe(reason)
    page.connection.reconnectNow()
    expect(server.sockets).toHaveLength(1)
  })

  test.each(['restarting', 'serverFull', 'resync'] as const)('comes back after "%s"', async (reason) => {
    const page = openPage()
    await settled(page, 'saved')
    server.socket.closeFromServer(CLOSE_CODES[reason].code)
    expect(page.state()).toBe('offline')
    await settled(page, 'saved')
    expect(server.sockets.length).toBeGreaterThan(1)
  })

  test('tries at once when asked to', async () => {
    const page = openPage()
    await settled(page, 'saved')
    server.socket.closeFromServer(1006)
    page.connection.reconnectNow()
    expect(server.sockets).toHaveLength(2)
    await settled(page, 'saved')
  })
})
