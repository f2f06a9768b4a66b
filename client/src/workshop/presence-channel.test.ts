import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import * as Y from 'yjs'
import { CARET_PAUSE_MS, createPresenceChannel, type PresenceChannel } from './presence-channel.ts'

let awareness: Awareness
let channel: PresenceChannel

beforeEach(() => {
  vi.useFakeTimers()
  awareness = new Awareness(new Y.Doc())
  channel = createPresenceChannel(awareness, 'p-me')
})
afterEach(() => {
  channel.close()
  awareness.destroy()
  vi.useRealTimers()
})

const caret = (text: string) => ({ text, anchor: { assoc: 0 }, head: { assoc: 0 } })

/** Another page; what it says arrives at once. */
class Other {
  readonly awareness = new Awareness(new Y.Doc())
  say(state: object): void {
    this.awareness.setLocalState(state)
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]), 'test')
  }
  leave(): void {
    removeAwarenessStates(awareness, [this.awareness.clientID], 'test')
  }
}

describe('others', () => {
  test('two tabs of one person are one, and this person is not among the others', () => {
    new Other().say({ participantId: 'p-jonas', at: 2, caret: null })
    new Other().say({ participantId: 'p-jonas', at: 2, caret: null })
    new Other().say({ participantId: 'p-me', at: 1, caret: null })
    expect(channel.others.get()).toEqual([{ participantId: 'p-jonas', at: 2 }])
  })

  test('what is not ours is nobody', () => {
    new Other().say({ user: { name: 'stock client' } })
    expect(channel.others.get()).toEqual([])
  })

  test('a person who leaves is gone', () => {
    const other = new Other()
    other.say({ participantId: 'p-jonas', at: 2, caret: null })
    other.leave()
    expect(channel.others.get()).toEqual([])
  })

  test('moving carets do not change the list of people', () => {
    const other = new Other()
    other.say({ participantId: 'p-jonas', at: 1, caret: caret('a') })
    const people = channel.others.get()
    other.say({ participantId: 'p-jonas', at: 1, caret: caret('b') })
    expect(channel.others.get()).toBe(people)
  })
})

describe('writers', () => {
  test('are known per text, and their list is the same object until they come or go', () => {
    const [jonas, aylin] = [new Other(), new Other()]
    jonas.say({ participantId: 'p-jonas', at: 1, caret: caret('a') })
    aylin.say({ participantId: 'p-aylin', at: 1, caret: caret('b') })
    const writers = channel.writers.get()
    expect(writers.get('a')).toEqual(['p-jonas'])
    jonas.say({ participantId: 'p-jonas', at: 1, caret: { ...caret('a'), head: { assoc: -1 } } })
    expect(channel.writers.get()).toBe(writers)
    aylin.say({ participantId: 'p-aylin', at: 1, caret: caret('a') })
    expect(channel.writers.get().get('a')).toEqual(['p-jonas', 'p-aylin'])
    expect(channel.writers.get().has('b')).toBe(false)
  })
})

describe('this page', () => {
  test('sends its caret at most every 33 ms, and the last one for sure', () => {
    const sent = vi.fn<() => void>()
    vi.advanceTimersByTime(100)
    awareness.on('update', sent)
    for (let step = 0; step < 50; step += 1) {
      channel.showCaret(caret(`t${step}`))
      vi.advanceTimersByTime(2)
    }
    vi.advanceTimersByTime(CARET_PAUSE_MS)
    expect(sent.mock.calls.length).toBeLessThanOrEqual(Math.ceil(100 / CARET_PAUSE_MS) + 1)
    expect(awareness.getLocalState()?.caret).toEqual(caret('t49'))
  })

  test('hides its caret at once', () => {
    channel.showCaret(caret('a'))
    vi.advanceTimersByTime(CARET_PAUSE_MS)
    channel.showCaret(null)
    expect(awareness.getLocalState()?.caret).toBeNull()
  })

  test('says where it is, once', () => {
    const sent = vi.fn<() => void>()
    channel.goTo(3)
    awareness.on('update', sent)
    channel.goTo(3)
    expect(awareness.getLocalState()).toMatchObject({ participantId: 'p-me', at: 3 })
    expect(sent).not.toHaveBeenCalled()
  })

  test('of nobody (the room view) says nothing', () => {
    const silent = new Awareness(new Y.Doc())
    silent.setLocalState(null)
    const room = createPresenceChannel(silent, null)
    room.goTo(2)
    room.showCaret(caret('a'))
    expect(silent.getLocalState()).toBeNull()
    room.close()
    silent.destroy()
  })
})
