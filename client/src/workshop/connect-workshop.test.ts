// @vitest-environment jsdom
import { initialiseDocument } from '@servicewerkstatt/shared/document/create-documents.ts'
import { addRecord, coText, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectWorkshop } from './connect-workshop.ts'
import { FakeServer } from './fake-server.test-helper.ts'
import type { Access, Workshop } from './workshop.ts'

const place = { singleton: 'statement', field: 'serviceText' } as const
type Servers = Record<'board' | 'proceedings' | 'backstage', FakeServer>
let servers: Servers
let open: Workshop[]

beforeEach(() => {
  localStorage.clear()
  open = []
  servers = { board: new FakeServer(), proceedings: new FakeServer(), backstage: new FakeServer() }
  for (const kind of ['board', 'proceedings', 'backstage'] as const)
    initialiseDocument(servers[kind].doc, kind)
})
afterEach(() => {
  for (const workshop of open) workshop.close()
})

/** Answers `GET /api/time`, and nothing else. */
const answerTime: typeof fetch = (input) =>
  Promise.resolve(
    new Request(input).url.endsWith('/api/time')
      ? Response.json({ now: '2026-04-21T07:00:00.000Z' })
      : new Response(null, { status: 404 }),
  )

function enter(role: Access['role']): Workshop {
  const WebSocketByDocument = class {
    constructor(url: string, protocols: string[]) {
      const kind =
        (['board', 'proceedings', 'backstage'] as const).find((name) => url.includes(`/${name}`)) ?? 'board'
      // Stands in for the socket of the right document.
      return new servers[kind].WebSocket(url, protocols)
    }
  } as unknown as typeof WebSocket
  const participantId = role === 'room' || role === 'observer' ? null : 'p-me'
  const workshop = connectWorkshop(
    { workshopId: 'ws-1', token: 'b'.repeat(43), role, participantId },
    { origin: 'http://werkstatt.test', WebSocket: WebSocketByDocument, fetch: answerTime },
  )
  open.push(workshop)
  return workshop
}

const opened = async (workshop: Workshop) => {
  await expect.poll(() => workshop.documents.get() !== null).toBe(true)
  const documents = workshop.documents.get()
  if (!documents) throw new Error('not open')
  return documents
}

describe('connectWorkshop', () => {
  test('opens once board and proceedings are there, and starts undo behind what was there', async () => {
    setText(
      new (await import('@servicewerkstatt/shared/document/board-document.ts')).BoardDocument(
        servers.board.doc,
      ),
      place,
      'war da',
    )
    const { board, undo, indexes } = await opened(enter('team'))
    expect(indexes.board.singleton('statement').serviceText).toBe('war da')
    expect(undo.undoStack).toHaveLength(0)
    addRecord(board, 'goals', { text: 'neu' })
    expect(undo.undoStack).toHaveLength(1)
    expect(indexes.board.all('goals')[0]?.createdBy).toBe('p-me')
  })

  test.each([
    ['facilitator', 1],
    ['team', 0],
    ['guest', 0],
    ['room', 0],
  ] as const)('%s asks for backstage %i times', async (role, times) => {
    await opened(enter(role))
    expect(servers.backstage.sockets).toHaveLength(times)
  })

  test('the room view is nobody: it tells nothing about itself and may not write', async () => {
    const workshop = enter('room')
    const { board, presence } = await opened(workshop)
    expect(workshop.mayWrite.get()).toBe(false)
    presence.goTo(2)
    expect(board.doc.clientID).toBeTypeOf('number')
    expect(presence.others.get()).toEqual([])
  })

  test('follows the right to write, at once', async () => {
    const workshop = enter('team')
    await opened(workshop)
    await expect.poll(() => workshop.saved.get().name).toBe('saved')
    servers.board.say({ rights: false })
    expect(workshop.mayWrite.get()).toBe(false)
    expect(workshop.saved.get().name).toBe('frozen')
    servers.board.say({ rights: true })
    expect(workshop.mayWrite.get()).toBe(true)
  })

  test('after a refused update: a fresh board, and the words wait for their author', async () => {
    const workshop = enter('team')
    const before = await opened(workshop)
    servers.board.isReadOnly = true
    setText(before.board, place, 'zu spät geschrieben')
    await expect.poll(() => workshop.documents.get() !== before).toBe(true)
    const after = await opened(workshop)
    expect(coText(after.board, place)?.toString()).toBe('')
    expect(workshop.keptWords.all.get()).toEqual([
      { place: 'statement/serviceText', text: 'zu spät geschrieben' },
    ])
    expect(workshop.saved.get().name).toBe('not_applied')

    servers.board.isReadOnly = false
    setText(after.board, place, 'jetzt')
    await expect.poll(() => coText(after.board, place)?.toString()).toBe('jetzt')
    workshop.keptWords.dismiss(workshop.keptWords.all.get())
    await expect.poll(() => workshop.saved.get().name).toBe('saved')
  })

  test('words that were not taken are still there after a reload', async () => {
    const workshop = enter('team')
    const { board } = await opened(workshop)
    servers.board.isReadOnly = true
    setText(board, place, 'nicht verloren')
    await expect.poll(() => workshop.keptWords.all.get().length).toBe(1)
    workshop.close()
    expect(enter('team').keptWords.all.get()).toEqual([
      { place: 'statement/serviceText', text: 'nicht verloren' },
    ])
  })

  test('is refused when the proceedings are', async () => {
    const workshop = enter('team')
    await opened(workshop)
    servers.proceedings.socket.closeFromServer(CLOSE_CODES.removed.code)
    expect(workshop.saved.get()).toMatchObject({ name: 'no_access', closeReason: 'removed' })
    expect(workshop.mayWrite.get()).toBe(false)
  })

  test('asks before leaving only while something is unsaved', async () => {
    const workshop = enter('team')
    const { board } = await opened(workshop)
    const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    await expect.poll(() => workshop.saved.get().name).toBe('saved')
    expect(leave()).toBe(false)
    servers.board.holdsBarriers = true
    setText(board, place, 'noch unterwegs')
    expect(leave()).toBe(true)
    await expect
      .poll(() => servers.board.doc.getMap('statement').get('serviceText')?.toString())
      .toBe('noch unterwegs')
    servers.board.releaseBarriers()
    expect(leave()).toBe(false)
  })

  test('knows the clock of the server', async () => {
    const workshop = enter('team')
    await expect.poll(() => workshop.clock.offsetMs.get()).not.toBeNull()
    expect(Math.abs(workshop.clock.now() - Date.parse('2026-04-21T07:00:00.000Z'))).toBeLessThan(2000)
  })
})
