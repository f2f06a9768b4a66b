import { describe, expect, test } from 'vitest'
import { AnnouncementQueue, POLITE_PAUSE_MS } from './announcement-queue.ts'

const cards = (count: number) => ({
  kind: 'cards',
  count,
  words: (n: number) => (n === 1 ? '1 neue Karte.' : `${n} neue Karten.`),
})

describe('AnnouncementQueue', () => {
  test('says the first message at once', () => {
    const queue = new AnnouncementQueue()
    expect(queue.waitMs(0)).toBeNull()
    queue.add('Abschnitt Ablauf.')
    expect(queue.waitMs(0)).toBe(0)
    expect(queue.take(0)).toBe('Abschnitt Ablauf.')
  })

  test('[A11Y-4] leaves three seconds between messages', () => {
    const queue = new AnnouncementQueue()
    queue.add('eins')
    queue.take(1000)
    queue.add('zwei')
    expect(queue.waitMs(1500)).toBe(POLITE_PAUSE_MS - 500)
    expect(queue.waitMs(1000 + POLITE_PAUSE_MS)).toBe(0)
  })

  test('[A11Y-4] combines what arrives meanwhile, counting events of one kind together', () => {
    const queue = new AnnouncementQueue()
    queue.add(cards(1))
    queue.add('Mira ist da.')
    queue.add(cards(4))
    queue.add('Mira ist da.')
    expect(queue.take(0)).toBe('5 neue Karten. Mira ist da.')
    expect(queue.waitMs(0)).toBeNull()
  })
})
