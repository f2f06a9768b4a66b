// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  findKnownWorkshop,
  forgetWorkshop,
  type KnownWorkshop,
  knownWorkshops,
  lastName,
  rememberName,
  rememberWorkshop,
  touchWorkshop,
} from './devices.ts'

const seat = (over: Partial<KnownWorkshop> = {}): KnownWorkshop => ({
  workshopId: 'ws-1',
  title: 'IT-Servicedesk',
  token: 'token-1',
  role: 'team',
  participantId: 'p-1',
  lastSeen: '2026-04-21T10:00:00.000Z',
  ...over,
})

beforeEach(() => {
  forgetAll()
  localStorage.clear()
})

const forgetAll = () => {
  for (const { workshopId } of knownWorkshops()) forgetWorkshop(workshopId)
}

describe('workshops of this device', () => {
  test('the last seen comes first', () => {
    rememberWorkshop(seat())
    rememberWorkshop(seat({ workshopId: 'ws-2', lastSeen: '2026-05-01T08:00:00.000Z' }))
    expect(knownWorkshops().map(({ workshopId }) => workshopId)).toEqual(['ws-2', 'ws-1'])
  })

  test('joining again replaces the seat and its token', () => {
    rememberWorkshop(seat())
    rememberWorkshop(seat({ token: 'token-2', role: 'facilitator' }))
    expect(knownWorkshops()).toEqual([seat({ token: 'token-2', role: 'facilitator' })])
  })

  test('a laptop may moderate and show the room', () => {
    rememberWorkshop(seat({ role: 'facilitator' }))
    rememberWorkshop(seat({ role: 'room', token: 'screen', participantId: null }))
    expect(findKnownWorkshop('ws-1')?.token).toBe('token-1')
    expect(findKnownWorkshop('ws-1', 'screen')?.token).toBe('screen')
    forgetWorkshop('ws-1', 'screen')
    expect(findKnownWorkshop('ws-1', 'screen')?.token).toBe('token-1')
    expect(findKnownWorkshop('ws-9')).toBeNull()
  })

  test('opening a workshop refreshes its title', () => {
    rememberWorkshop(seat({ title: '' }))
    touchWorkshop('ws-1', 'Servicedesk', new Date('2026-06-01T09:00:00Z'))
    expect(knownWorkshops()[0]).toMatchObject({ title: 'Servicedesk', lastSeen: '2026-06-01T09:00:00.000Z' })
    touchWorkshop('ws-unknown', 'x', new Date())
    expect(knownWorkshops()).toHaveLength(1)
  })

  test.each(['', 'no json', '{"a":1}', '[1, null, {"workshopId": "ws-1"}]'])(
    'damaged storage %j counts as empty and is replaced',
    (text) => {
      localStorage.setItem('servicewerkstatt.workshops', text)
      expect(knownWorkshops()).toEqual([])
      rememberWorkshop(seat())
      expect(knownWorkshops()).toEqual([seat()])
    },
  )

  test('the list is the same object until something changes', () => {
    rememberWorkshop(seat())
    expect(knownWorkshops()).toBe(knownWorkshops())
  })

  test('without storage it holds until the page is closed', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
    rememberWorkshop(seat())
    expect(findKnownWorkshop('ws-1')?.token).toBe('token-1')
    rememberName('Tom')
    expect(lastName()).toBe('')
  })
})

test('[3.3.7] the name given last is not asked twice; an empty one changes nothing', () => {
  rememberName(' Tom ')
  rememberName('  ')
  expect(lastName()).toBe('Tom')
})
