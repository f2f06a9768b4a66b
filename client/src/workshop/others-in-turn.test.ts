// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { OthersInTurn } from './others-in-turn.ts'

const FRAME_MS = 16

let turn: OthersInTurn
let change: (isOwn: boolean) => void
let shown: number
let end: () => void
let leave: () => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] })
  turn = new OthersInTurn()
  shown = 0
  leave = turn.watch(document)
  const listeners = new Set<(isOwn: boolean) => void>()
  change = (isOwn) => {
    for (const listener of listeners) listener(isOwn)
  }
  end = turn.follow(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => (shown += 1),
  )
})
afterEach(() => {
  end()
  leave()
  vi.useRealTimers()
})

const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }))
const pass = (ms: number) => vi.advanceTimersByTime(ms)

describe('[CANV-12] a key comes before what others do', () => {
  test('with the hand at rest everything is drawn as it comes', () => {
    change(false)
    change(true)
    change(false)
    expect(shown).toBe(3)
    press('a')
    pass(1001)
    change(false)
    expect(shown).toBe(4)
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
    for (let count = 0; count < 3; count += 1) {
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

  test('no change waits longer than 300 ms when no key comes', () => {
    press('a')
    pass(FRAME_MS + 1)
    change(false)
    pass(299)
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
    pass(399)
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
