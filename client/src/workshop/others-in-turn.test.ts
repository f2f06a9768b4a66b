// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { OthersInTurn } from './others-in-turn.ts'

const FRAME_MS = 16

let turn: OthersInTurn
let change: (isOwn: boolean) => void
let subscribe: (tell: (isOwn: boolean) => void) => () => void
let shown: number
let end: () => void
let leave: () => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] })
  turn = new OthersInTurn()
  shown = 0
  leave = turn.watch(document)
  const listeners = new Set<(isOwn: boolean) => void>()
  subscribe = (tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }
  change = (isOwn) => {
    for (const listener of listeners) listener(isOwn)
  }
  end = turn.follow(subscribe, () => (shown += 1))
})
afterEach(() => {
  end()
  leave()
  vi.useRealTimers()
})

const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }))
const pass = (ms: number) => vi.advanceTimersByTime(ms)

describe('[CANV-12] a key comes before what others do', () => {
  test('with the hand at rest a change is drawn at once, and of many ten pictures a second', async () => {
    change(false)
    expect(shown).toBe(1)
    await Promise.resolve()
    change(false)
    change(false)
    change(true)
    expect(shown).toBe(2)
    pass(99)
    expect(shown).toBe(2)
    pass(1)
    expect(shown).toBe(3)
    await Promise.resolve()
    press('a')
    pass(1001)
    change(false)
    expect(shown).toBe(4)
  })

  test('one change tells many screens in the same moment', async () => {
    let seen = 0
    const second = turn.follow(subscribe, () => (seen += 1))
    change(false)
    expect([shown, seen]).toEqual([1, 1])
    await Promise.resolve()
    change(false)
    expect([shown, seen]).toEqual([1, 1])
    pass(100)
    expect([shown, seen]).toEqual([2, 2])
    second()
  })

  test('one’s own changes never wait', () => {
    press('a')
    change(true)
    expect(shown).toBe(1)
    expect(turn.isOwn).toBe(true)
  })

  test('many changes while somebody writes are drawn once, after the picture of a key', () => {
    press('a')
    pass(FRAME_MS + 1)
    for (let count = 0; count < 5; count += 1) {
      change(false)
      pass(50)
    }
    expect(shown).toBe(0)
    press('b')
    expect(shown).toBe(0)
    pass(FRAME_MS + 1)
    expect(shown).toBe(1)
    expect(turn.isOwn).toBe(false)
  })

  test('no change waits longer than 350 ms when no key comes', () => {
    press('a')
    pass(FRAME_MS + 1)
    change(false)
    pass(349)
    expect(shown).toBe(0)
    pass(1)
    expect(shown).toBe(1)
    pass(1000)
    expect(shown).toBe(1)
  })

  test('a page that is hidden draws no picture, and still learns of everything', () => {
    vi.stubGlobal('requestAnimationFrame', () => 0)
    press('a')
    change(false)
    pass(449)
    expect(shown).toBe(0)
    pass(1)
    expect(shown).toBe(1)
    vi.unstubAllGlobals()
  })

  test.each(['Enter', 'Tab', 'Escape'])('%s ends an entry: what follows is shown at once', (key) => {
    press('a')
    change(false)
    expect(shown).toBe(0)
    press(key)
    expect(shown).toBe(1)
    change(false)
    expect(shown).toBe(2)
  })

  test('so does a press; dragging is work again', () => {
    press('a')
    change(false)
    document.dispatchEvent(new MouseEvent('pointerdown', { buttons: 1 }))
    expect(shown).toBe(1)
    document.dispatchEvent(new MouseEvent('pointermove', { buttons: 0 }))
    change(false)
    expect(shown).toBe(2)
    document.dispatchEvent(new MouseEvent('pointermove', { buttons: 1 }))
    change(false)
    expect(shown).toBe(2)
    pass(400)
    expect(shown).toBe(3)
  })

  test('who has left is told nothing, and whoever stops watching holds nothing back', () => {
    press('a')
    change(false)
    end()
    pass(500)
    expect(shown).toBe(0)
    let seen = 0
    let tell: (isOwn: boolean) => void = () => {}
    turn.follow(
      (told) => {
        tell = told
        return () => {}
      },
      () => (seen += 1),
    )
    press('b')
    tell(false)
    expect(seen).toBe(0)
    leave()
    expect(seen).toBe(1)
  })
})
