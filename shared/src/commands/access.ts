/**
 * The role table: who reads and writes which document, who may send which command, who takes which export.
 * Used by server and client; `access.test.ts` goes through every cell. Roles are access rights; `participants[].role` is content.
 */
import type { DocumentKind } from '../protocol/room-name.ts'

export const ROLES = ['facilitator', 'team', 'guest', 'observer', 'room', 'approver'] as const
export type Role = (typeof ROLES)[number]

export const isRole = (value: unknown): value is Role => (ROLES as readonly unknown[]).includes(value)

/** What the table needs to know of the workshop; read from `proceedings`. */
export interface AccessState {
  /** The board is frozen for everybody but facilitators (rule R5). */
  frozen: boolean
  /** The current stage lets guests co-write. */
  guestsMayWrite: boolean
}

/** `unlessFrozen`: always but while the board is frozen. `whenInvited`: only in a stage that lets guests write, and not frozen. */
export type WriteRight = 'always' | 'unlessFrozen' | 'whenInvited' | 'never'

interface DocumentRight {
  read: boolean
  write: WriteRight
}

const NOTHING: DocumentRight = { read: false, write: 'never' }
const READ: DocumentRight = { read: true, write: 'never' }

/** `proceedings` and `backstage` are written by the server alone, as the result of commands. */
export const DOCUMENT_RIGHTS: Readonly<Record<Role, Readonly<Record<DocumentKind, DocumentRight>>>> = {
  facilitator: { board: { read: true, write: 'always' }, proceedings: READ, backstage: READ },
  team: { board: { read: true, write: 'unlessFrozen' }, proceedings: READ, backstage: NOTHING },
  guest: { board: { read: true, write: 'whenInvited' }, proceedings: READ, backstage: NOTHING },
  observer: { board: READ, proceedings: READ, backstage: NOTHING },
  room: { board: READ, proceedings: READ, backstage: NOTHING },
  approver: { board: NOTHING, proceedings: NOTHING, backstage: NOTHING },
}

const FACILITATOR: readonly Role[] = ['facilitator']
/** Figures and what follows from them are the team's own work; making them public is the facilitators'. */
const TEAM: readonly Role[] = ['facilitator', 'team']
const PEOPLE: readonly Role[] = ['facilitator', 'team', 'guest']
const PARTICIPANTS: readonly Role[] = ['team', 'guest']

/** Command type → roles that may send it. Whether it fits the state is the command's own question. */
export const COMMAND_RIGHTS = {
  'rename-me': PEOPLE,
  'go-to-stage': FACILITATOR,
  'announce-stage': FACILITATOR,
  'call-off-stage': FACILITATOR,
  'call-everyone': FACILITATOR,
  'change-stage': FACILITATOR,
  'add-stage': FACILITATOR,
  'move-stage': FACILITATOR,
  'split-stage': FACILITATOR,
  'remove-stage': FACILITATOR,
  'restore-stage': FACILITATOR,
  'append-agenda': FACILITATOR,
  'start-timer': FACILITATOR,
  'change-timer': FACILITATOR,
  'pause-timer': FACILITATOR,
  'resume-timer': FACILITATOR,
  'stop-timer': FACILITATOR,
  'set-doors': FACILITATOR,
  'set-frozen': FACILITATOR,
  'set-expected': FACILITATOR,
  'set-spotlight': FACILITATOR,
  'set-room': FACILITATOR,
  'hide-on-room': FACILITATOR,
  'mark-presence': PEOPLE,
  'give-role': FACILITATOR,
  'link-device': FACILITATOR,
  'restrict-link': FACILITATOR,
  'make-remote-link': FACILITATOR,
  'start-dry-run': FACILITATOR,
  'end-dry-run': FACILITATOR,
  'show-play-back': FACILITATOR,
  'answer-knock': FACILITATOR,
  'remove-person': FACILITATOR,
  'rotate-link': FACILITATOR,
  'save-version': FACILITATOR,
  'restore-version': FACILITATOR,
  'adopt-wording': FACILITATOR,
  'record-decision': FACILITATOR,
  'open-vote': FACILITATOR,
  'cast-ballot': PEOPLE,
  'close-vote': FACILITATOR,
  'reopen-vote': FACILITATOR,
  'open-consent': FACILITATOR,
  'cast-consent': TEAM,
  'close-consent': FACILITATOR,
  'settle-consent': FACILITATOR,
  'open-perception': FACILITATOR,
  'seal-answers': TEAM,
  'close-perception': FACILITATOR,
  'propose-agreement': FACILITATOR,
  'record-approval': FACILITATOR,
  'put-in-force': FACILITATOR,
  'suspend-agreement': FACILITATOR,
  'end-agreement': FACILITATOR,
  'set-catalogue-state': FACILITATOR,
  'open-period': TEAM,
  'record-attainment': TEAM,
  'record-miss': TEAM,
  publish: FACILITATOR,
  'save-draft': PEOPLE,
  'hand-in': PEOPLE,
  'take-back': PEOPLE,
  'drop-draft': PEOPLE,
  'reveal-cards': FACILITATOR,
  'collect-again': FACILITATOR,
  'correct-card': PEOPLE,
  'answer-late-card': FACILITATOR,
  'set-ready': PEOPLE,
  'add-answer': PEOPLE,
  'add-proposal': PEOPLE,
  park: PEOPLE,
  'undo-grouping': FACILITATOR,
  'deal-groups': FACILITATOR,
  'move-to-group': FACILITATOR,
  'show-group-texts': FACILITATOR,
  'add-person-in-room': FACILITATOR,
  'next-person': PARTICIPANTS,
} as const satisfies Readonly<Record<string, readonly Role[]>>
export type CommandType = keyof typeof COMMAND_RIGHTS

/** `ifShared`: facilitators may open this export to the people of the workshop (PDF-6). */
export type ExportRight = 'always' | 'ifShared' | 'never'

export const EXPORT_FORMATS = ['json', 'pdf', 'md', 'csv', 'xlsx', 'bpmn', 'svg', 'png', 'ics'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const everyFormat = (right: ExportRight): Readonly<Record<ExportFormat, ExportRight>> =>
  Object.fromEntries(EXPORT_FORMATS.map((format) => [format, right])) as Record<ExportFormat, ExportRight>

/** The calendar of the next review holds a date only and is for everybody who takes part. */
export const EXPORT_RIGHTS: Readonly<Record<Role, Readonly<Record<ExportFormat, ExportRight>>>> = {
  facilitator: everyFormat('always'),
  team: { ...everyFormat('ifShared'), pdf: 'always', ics: 'always' },
  guest: { ...everyFormat('never'), pdf: 'ifShared', ics: 'always' },
  observer: everyFormat('never'),
  room: everyFormat('never'),
  approver: everyFormat('never'),
}

export const mayRead = (role: Role, document: DocumentKind): boolean => DOCUMENT_RIGHTS[role][document].read

/** Whether a connection of this role may write, in this state of the workshop. */
export function mayWrite(role: Role, document: DocumentKind, state: AccessState): boolean {
  switch (DOCUMENT_RIGHTS[role][document].write) {
    case 'always':
      return true
    case 'unlessFrozen':
      return !state.frozen
    case 'whenInvited':
      return state.guestsMayWrite && !state.frozen
    case 'never':
      return false
  }
}

/** Whether the role ever writes the document: tells "frozen for now" from "read only". */
export const writesAtTimes = (role: Role, document: DocumentKind): boolean =>
  DOCUMENT_RIGHTS[role][document].write !== 'never'

export const isCommandType = (type: string): type is CommandType => Object.hasOwn(COMMAND_RIGHTS, type)

export const mayCommand = (role: Role, type: CommandType): boolean =>
  (COMMAND_RIGHTS[type] as readonly Role[]).includes(role)

/** @param isShared whether a facilitator has opened the exports to the people of the workshop */
export function mayExport(role: Role, format: ExportFormat, isShared: boolean): boolean {
  const right = EXPORT_RIGHTS[role][format]
  return right === 'always' || (right === 'ifShared' && isShared)
}
