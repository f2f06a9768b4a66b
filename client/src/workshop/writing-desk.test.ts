// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SendCommand } from './send-command.ts'
import { createWritingDesk, type OwnWriting } from './writing-desk.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

type Answer = { ok: boolean; reason?: string; message?: string; became?: string }

/** A server that answers as told, and remembers what it was asked. */
function server() {
  const asked: { type: string; values: Record<string, unknown>; id: string | undefined }[] = []
  const state: { answer: (type: string) => Answer; own: OwnWriting | null } = {
    answer: () => ({ ok: true, became: 'kept' }),
    own: { drafts: [], readyStageIds: [] },
  }
  const send = ((type: string, values: Record<string, unknown>, options?: { id?: string }) => {
    asked.push({ type, values, id: options?.id })
    return Promise.resolve(state.answer(type))
    // One function stands in for every command.
  }) as SendCommand
  return { asked, state, send, readOwn: () => Promise.resolve(state.own) }
}

const open = (
  { send, readOwn }: ReturnType<typeof server>,
  storage: ReturnType<typeof memory> = memory(),
) => {
  const desk = createWritingDesk({ workshopId: 'ws', participantId: 'p-1', send, readOwn, storage })
  closing.push(desk.close)
  return desk
}
const closing: (() => void)[] = []
const offline: Answer = { ok: false, reason: 'unreachable', message: '' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const close of closing.splice(0)) close()
  vi.useRealTimers()
})
/** Lets pauses and answers pass. */
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const types = ({ asked }: ReturnType<typeof server>) => asked.map(({ type }) => type)

test('typing is saved after a pause, as one draft; nothing is handed in by itself (PRIV-6)', async () => {
  const there = server()
  const desk = open(there)
  const id = desk.write('stage-1', null, 'W', 'anonymous')
  desk.write('stage-1', id, 'Wir', 'anonymous')
  await pass(1400)
  expect(there.asked).toEqual([])
  await pass(60_000)
  expect(types(there)).toEqual(['save-draft'])
  expect(there.asked[0]?.values).toMatchObject({ draftId: id, text: 'Wir', level: 'anonymous' })
})

test('handing in says it at once, and what came of it', async () => {
  const there = server()
  const desk = open(there)
  desk.handIn(desk.write('stage-1', null, '  Wir lösen Störungen. ', 'named'))
  await pass()
  expect(types(there)).toEqual(['hand-in'])
  expect(there.asked[0]?.values['text']).toBe('Wir lösen Störungen.')
  expect(desk.all.get()).toMatchObject({ hasWork: false, cards: [{ state: 'handedIn' }] })
})

describe('without a connection', () => {
  test('everything stays here, survives a reload, and is done once when the server answers again', async () => {
    const there = server()
    there.state.answer = () => offline
    const storage = memory()
    const first = open(there, storage)
    first.handIn(first.write('stage-1', null, 'offline geschrieben', 'anonymous'))
    first.setReady('stage-1', true)
    await pass(30 * 60_000)
    expect(first.all.get()).toMatchObject({ isOffline: true, hasWork: true, readyStageIds: ['stage-1'] })
    first.close()

    const again = open(there, storage)
    expect(again.all.get().cards).toMatchObject([{ text: 'offline geschrieben', state: 'handedIn' }])
    there.asked.length = 0
    there.state.answer = () => ({ ok: true, became: 'kept' })
    await pass(10_000)
    expect(types(there)).toEqual(['hand-in', 'set-ready'])
    expect(again.all.get()).toMatchObject({ isOffline: false, hasWork: false })
  })

  test('the same wish keeps its id, so that the server does it once', async () => {
    const there = server()
    there.state.answer = () => offline
    const desk = open(there)
    const id = desk.write('stage-1', null, 'einmal', 'anonymous')
    desk.handIn(id)
    await pass(11_000)
    const ids = new Set(there.asked.map((asked) => asked.id))
    expect(there.asked.length).toBeGreaterThan(1)
    expect([...ids]).toEqual([`hand-${id}-1`])
    desk.takeBack(id)
    desk.handIn(id)
    await pass(6000)
    expect(there.asked.at(-1)?.id).toBe(`hand-${id}-2`)
  })

  test('a card that arrives after the time is with the facilitators', async () => {
    const there = server()
    there.state.answer = () => ({ ok: true, became: 'late' })
    const desk = open(there)
    desk.handIn(desk.write('stage-1', null, 'zu spät', 'anonymous'))
    await pass()
    expect(desk.all.get().cards).toMatchObject([{ state: 'late' }])
  })
})

test('what the server does not take comes back as a draft with the reason, until it is changed', async () => {
  const there = server()
  there.state.answer = () => ({ ok: false, reason: 'too-many-cards', message: '' })
  const desk = open(there)
  const id = desk.write('stage-1', null, 'eine zu viel', 'anonymous')
  desk.handIn(id)
  await pass(60_000)
  expect(there.asked).toHaveLength(1)
  expect(desk.all.get().cards).toMatchObject([{ state: 'draft', problem: 'too-many-cards' }])
  desk.write('stage-1', id, 'kürzer', 'anonymous')
  expect(desk.all.get().cards).toMatchObject([{ problem: null }])
})

test('a level never becomes looser for a card', () => {
  const desk = open(server())
  const id = desk.write('stage-1', null, 'a', 'anonymous')
  desk.write('stage-1', id, 'ab', 'named')
  expect(desk.all.get().cards).toMatchObject([{ level: 'anonymous' }])
})

test('revealed cards leave the desk’s hands, and once nothing can be mended this device forgets them', async () => {
  const there = server()
  const desk = open(there)
  desk.handIn(desk.write('stage-1', null, 'abgegeben', 'anonymous'))
  desk.write('stage-1', null, 'nicht abgegeben', 'anonymous')
  await pass(5000)
  desk.stagesChanged([{ id: 'stage-1', isRevealed: true, mayMend: true }])
  expect(desk.all.get().cards).toMatchObject([{ state: 'revealed' }, { state: 'draft' }])
  desk.stagesChanged([{ id: 'stage-1', isRevealed: true, mayMend: false }])
  expect(desk.all.get().cards).toMatchObject([{ text: 'nicht abgegeben' }])
})

test('collected once more: nobody is done any more, and a card of the first time is nobody’s', async () => {
  const there = server()
  const desk = open(there)
  desk.handIn(desk.write('stage-1', null, 'abgegeben', 'anonymous'))
  desk.setReady('stage-1', true)
  await pass(5000)
  desk.stagesChanged([{ id: 'stage-1', isRevealed: true, mayMend: true }])
  expect(desk.all.get().readyStageIds).toEqual(['stage-1'])
  desk.stagesChanged([{ id: 'stage-1', isRevealed: false, mayMend: false }])
  expect(desk.all.get()).toMatchObject({ readyStageIds: [], cards: [] })
})

test('mending is asked with the card’s own secret', async () => {
  const there = server()
  const desk = open(there)
  const id = desk.write('stage-1', null, 'Tipfehler', 'anonymous')
  desk.handIn(id)
  await pass()
  desk.stagesChanged([{ id: 'stage-1', isRevealed: true, mayMend: true }])
  await desk.mend(id, 'Tippfehler')
  expect(there.asked.at(-1)).toMatchObject({ type: 'correct-card', values: { text: 'Tippfehler' } })
  expect(desk.all.get().cards).toMatchObject([{ text: 'Tippfehler' }])
  await desk.mend(id, null)
  expect(desk.all.get().cards).toEqual([])
})

test('what the server holds comes back after the storage of the browser was emptied (IDEN-1)', async () => {
  const there = server()
  there.state.own = {
    drafts: [{ stageId: 'stage-1', id: 'draft-9', text: 'von vorhin', handedIn: true }],
    readyStageIds: ['stage-1'],
  }
  const desk = open(there)
  desk.refresh()
  await pass()
  expect(desk.all.get()).toMatchObject({
    cards: [{ id: 'draft-9', state: 'handedIn' }],
    readyStageIds: ['stage-1'],
  })
  expect(there.asked).toEqual([])
})
