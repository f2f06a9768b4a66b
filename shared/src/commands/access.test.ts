/** Every cell of the role table, written out once more as people read it: a change of rights is a change here as well. */
import { describe, expect, test } from 'vitest'
import { DOCUMENT_KINDS, type DocumentKind } from '../protocol/room-name.ts'
import {
  COMMAND_RIGHTS,
  type CommandType,
  EXPORT_FORMATS,
  type ExportFormat,
  isCommandType,
  isRole,
  mayCommand,
  mayExport,
  mayRead,
  mayWrite,
  type Role,
  ROLES,
  writesAtTimes,
} from './access.ts'

/** Facilitator, team, guest, observer, room, approver: a letter where the role may, a dash where not. */
type Row = `${'F' | '-'}${'T' | '-'}${'G' | '-'}${'O' | '-'}${'R' | '-'}${'A' | '-'}`
const rowOf = (may: (role: Role) => boolean): string =>
  ROLES.map((role) => (may(role) ? role.charAt(0).toUpperCase() : '-')).join('')

const READ: Record<DocumentKind, Row> = {
  board: 'FTGOR-',
  proceedings: 'FTGOR-',
  backstage: 'F-----',
}
const NOBODY: Record<Exclude<DocumentKind, 'board'>, Row> = { proceedings: '------', backstage: '------' }
const WRITE: { frozen: boolean; guestsMayWrite: boolean; rows: Record<DocumentKind, Row> }[] = [
  { frozen: false, guestsMayWrite: false, rows: { board: 'FT----', ...NOBODY } },
  { frozen: false, guestsMayWrite: true, rows: { board: 'FTG---', ...NOBODY } },
  { frozen: true, guestsMayWrite: false, rows: { board: 'F-----', ...NOBODY } },
  { frozen: true, guestsMayWrite: true, rows: { board: 'F-----', ...NOBODY } },
]

describe('documents', () => {
  test.each(DOCUMENT_KINDS)('who reads the %s', (document) => {
    expect(rowOf((role) => mayRead(role, document))).toBe(READ[document])
  })

  describe.each(WRITE)('frozen $frozen, guests may write $guestsMayWrite', ({ rows, ...state }) => {
    test.each(DOCUMENT_KINDS)('who writes the %s', (document) => {
      expect(rowOf((role) => mayWrite(role, document, state))).toBe(rows[document])
    })
  })

  test('who writes at times, and therefore hears “frozen” and not “read only”', () => {
    expect(rowOf((role) => writesAtTimes(role, 'board'))).toBe('FTG---')
    expect(rowOf((role) => writesAtTimes(role, 'proceedings'))).toBe('------')
  })

  test('nobody writes what they may not read', () => {
    const unread = ROLES.flatMap((role) =>
      DOCUMENT_KINDS.filter((document) => writesAtTimes(role, document) && !mayRead(role, document)),
    )
    expect(unread).toEqual([])
  })
})

/** What is not named here is for facilitators alone. */
const COMMANDS_OF_OTHERS: Partial<Record<CommandType, Row>> = {
  'rename-me': 'FTG---',
  'cast-ballot': 'FTG---',
  'cast-consent': 'FT----',
  'seal-answers': 'FT----',
  'open-period': 'FT----',
  'mark-presence': 'FTG---',
  'record-attainment': 'FT----',
  'record-miss': 'FT----',
  'save-draft': 'FTG---',
  'hand-in': 'FTG---',
  'add-answer': 'FTG---',
  'add-proposal': 'FTG---',
  park: 'FTG---',
  'take-back': 'FTG---',
  'drop-draft': 'FTG---',
  'correct-card': 'FTG---',
  'set-ready': 'FTG---',
  'next-person': '-TG---',
}

describe('commands', () => {
  test.each(Object.keys(COMMAND_RIGHTS).filter(isCommandType))('who may %s', (type) => {
    expect(rowOf((role) => mayCommand(role, type))).toBe(COMMANDS_OF_OTHERS[type] ?? 'F-----')
  })

  test('only own keys of the table are commands', () => {
    expect(isCommandType('rename-me')).toBe(true)
    for (const type of ['', 'unknown', 'toString', '__proto__', 'constructor']) {
      expect(isCommandType(type)).toBe(false)
    }
  })
})

const EXPORTS: Record<ExportFormat, { alone: Row; shared: Row }> = {
  json: { alone: 'F-----', shared: 'FT----' },
  pdf: { alone: 'FT----', shared: 'FTG---' },
  md: { alone: 'F-----', shared: 'FT----' },
  csv: { alone: 'F-----', shared: 'FT----' },
  xlsx: { alone: 'F-----', shared: 'FT----' },
  bpmn: { alone: 'F-----', shared: 'FT----' },
  svg: { alone: 'F-----', shared: 'FT----' },
  png: { alone: 'F-----', shared: 'FT----' },
  ics: { alone: 'FTG---', shared: 'FTG---' },
}

describe('exports', () => {
  test.each(EXPORT_FORMATS)('who may take the %s', (format) => {
    expect(rowOf((role) => mayExport(role, format, false))).toBe(EXPORTS[format].alone)
    expect(rowOf((role) => mayExport(role, format, true))).toBe(EXPORTS[format].shared)
  })
})

test('roles are known by name', () => {
  expect(ROLES.every(isRole)).toBe(true)
  expect(isRole('admin')).toBe(false)
  expect(isRole(null)).toBe(false)
})
