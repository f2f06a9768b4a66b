import { readFileSync } from 'node:fs'
import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import { CLOSE_CODES, closeReasonOf, mayReconnect } from './close-codes.ts'
import { LIMITS } from './limits.ts'
import {
  encodeBarrier,
  encodeNotApplied,
  encodeRights,
  encodeStorageState,
  MESSAGE,
  readServerNote,
  type ServerNote,
} from './messages.ts'
import { isWorkshopId, parseRoomName, parseSyncPath, toRoomName } from './room-name.ts'
import { parseSubprotocols, SUBPROTOCOL, selectSubprotocol, toSubprotocols } from './subprotocol.ts'

const TOKEN = 'a'.repeat(43)

describe('room names', () => {
  test('a name has a workshop and one of the three documents', () => {
    expect(parseRoomName('ws-1/board')).toEqual({ workshopId: 'ws-1', document: 'board' })
    expect(toRoomName({ workshopId: 'ws-1', document: 'proceedings' })).toBe('ws-1/proceedings')
  })

  test.each([
    '',
    'ws',
    'ws/',
    '/board',
    'ws/board/',
    'ws/board/x',
    'WS/board',
    'ws/cards',
    'w s/board',
    '../board',
    `${'x'.repeat(81)}/board`,
  ])('%j names no document', (name) => expect(parseRoomName(name)).toBeNull())

  test('the address of the endpoint stands before it', () => {
    expect(parseSyncPath('/sync/ws-1/backstage')).toEqual({ workshopId: 'ws-1', document: 'backstage' })
    expect(parseSyncPath('/other/ws-1/board')).toBeNull()
    expect(parseSyncPath('/syncws-1/board')).toBeNull()
    expect(isWorkshopId('ws_1-a')).toBe(true)
  })
})

describe('subprotocols', () => {
  test('a client offers our version and its token, and both are read', () => {
    expect(parseSubprotocols(toSubprotocols(TOKEN))).toEqual({ ok: true, token: TOKEN })
    expect(parseSubprotocols([`token.${TOKEN}`, SUBPROTOCOL])).toEqual({ ok: true, token: TOKEN })
  })

  test('what is missing is said', () => {
    expect(parseSubprotocols([])).toEqual({ ok: false, reason: 'protocol-missing' })
    expect(parseSubprotocols([`token.${TOKEN}`])).toEqual({ ok: false, reason: 'protocol-missing' })
    expect(parseSubprotocols([SUBPROTOCOL])).toEqual({ ok: false, reason: 'token-missing' })
    expect(parseSubprotocols([SUBPROTOCOL, 'token.short'])).toEqual({ ok: false, reason: 'token-missing' })
  })

  test('the token is never selected', () => {
    expect(selectSubprotocol(toSubprotocols(TOKEN))).toBe(SUBPROTOCOL)
    expect(selectSubprotocol([`token.${TOKEN}`, 'chat'])).toBe('chat')
    expect(selectSubprotocol([`token.${TOKEN}`])).toBe(false)
  })
})

describe('messages', () => {
  const cases: [Uint8Array, ServerNote][] = [
    [encodeBarrier(0), { type: 'barrier', number: 0 }],
    [encodeBarrier(2 ** 40), { type: 'barrier', number: 2 ** 40 }],
    [encodeNotApplied('frozen'), { type: 'notApplied', reason: 'frozen' }],
    [encodeStorageState('refusing'), { type: 'storage', state: 'refusing' }],
    [encodeRights(false), { type: 'rights', mayWrite: false }],
  ]
  test.each(cases)('%o is read as it was written', (bytes, note) => {
    const decoder = decoding.createDecoder(bytes)
    expect(readServerNote(decoding.readVarUint(decoder), decoder)).toEqual(note)
  })

  test('what a later server might say is left alone', () => {
    expect(readServerNote(199, decoding.createDecoder(new Uint8Array([1])))).toBeNull()
    expect(readServerNote(101, decoding.createDecoder(new Uint8Array([77])))).toBeNull()
  })
})

describe('close codes', () => {
  test('each is unique, in one of the two ranges, and has a sentence in both languages', () => {
    const all = Object.values(CLOSE_CODES)
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    for (const { code, de, en } of all) {
      expect(code).toBeGreaterThanOrEqual(4400)
      expect(code).toBeLessThan(4600)
      expect(de).toMatch(/[.]$/)
      expect(en).toMatch(/[.]$/)
    }
  })

  test('the range says whether to come back', () => {
    expect(mayReconnect(CLOSE_CODES.removed.code)).toBe(false)
    expect(mayReconnect(CLOSE_CODES.restarting.code)).toBe(true)
    expect(mayReconnect(1006)).toBe(true)
    expect(closeReasonOf(4403)).toBe('readOnly')
    expect(closeReasonOf(1006)).toBeNull()
  })
})

test('every limit has a unit, a whole positive value and a reason', () => {
  for (const { unit, value, reason } of Object.values(LIMITS)) {
    expect(unit).not.toBe('')
    expect(Number.isSafeInteger(value) && value > 0).toBe(true)
    expect(reason.length).toBeGreaterThan(20)
  }
})

describe('docs/protocol.md', () => {
  const page = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8')

  test('names every close code', () => {
    for (const [name, { code }] of Object.entries(CLOSE_CODES))
      expect(page).toContain(`| ${code} | ${name} |`)
    expect(page.match(/^\| 4\d\d\d /gm)).toHaveLength(Object.keys(CLOSE_CODES).length)
  })

  test('names every limit with its value', () => {
    for (const [name, { value, unit }] of Object.entries(LIMITS)) {
      expect(page).toContain(`| \`${name}\` | ${value.toLocaleString('en-US')} | ${unit} |`)
    }
  })

  test('names every message', () => {
    for (const number of Object.values(MESSAGE).filter((type) => type !== MESSAGE.auth)) {
      expect(page).toContain(`| ${number} | `)
    }
  })
})
