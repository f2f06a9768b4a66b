/** The first content of a new workshop: title, own department, service hours, the five statements, one session and its agenda. */
import { generateNKeysBetween } from 'fractional-indexing'
import type { AgendaTemplate } from '../domain/agenda/agenda-template-names.ts'
import { defaultAgenda, defaultStageId, type AgendaLocale } from '../domain/agenda/default-agenda.ts'
import type { NewId } from '../domain/ids.ts'
import { DEFAULT_PERCEPTION_ITEMS } from '../domain/perception-items.ts'
import { BoardDocument } from './board-document.ts'
import { initialiseDocument, type WorkshopDocuments } from './create-documents.ts'
import { appendAgenda } from './operations/agenda.ts'
import { patchRun, putRecord } from './operations/official.ts'
import { addRecord } from './operations/records.ts'

export interface NewWorkshop {
  readonly id: string
  readonly title: string
  readonly locale: AgendaLocale
  /** IANA name. */
  readonly timeZone: string
  /** Six characters; see domain/join-code.ts. */
  readonly code: string
  /** One of the built-in agendas; default: one stage per part. */
  readonly agenda?: AgendaTemplate
}

const WORDS = {
  de: { session: 'Werkstatt 1', hours: 'Servicezeit Mo–Fr 8–17 Uhr' },
  en: { session: 'Workshop 1', hours: 'Service hours Mon–Fri 8 am–5 pm' },
} as const

/** Fills three empty documents. @param now RFC 3339 */
export function createWorkshop(
  docs: WorkshopDocuments,
  workshop: NewWorkshop,
  context: { readonly newId: NewId; readonly now: string },
): void {
  const { id, title, locale, timeZone, code, agenda } = workshop
  const name = title.trim()
  initialiseDocument(docs.board, 'board', {
    workshop: { id, title: name, locale, timeZone, createdAt: context.now },
    team: { name: name === '' ? null : name },
  })
  initialiseDocument(docs.proceedings, 'proceedings', { run: { code } })
  initialiseDocument(docs.backstage, 'backstage')
  const board = new BoardDocument(docs.board, { newId: context.newId, now: () => context.now, as: 'server' })
  board.transact(() => {
    addRecord(board, 'departments', { name: name === '' ? null : name, kind: 'own_team' })
    addRecord(board, 'calendars', {
      name: WORDS[locale].hours,
      timeZone,
      weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
    })
    const items = DEFAULT_PERCEPTION_ITEMS.map(
      ({ id: itemId, servqual, counterComplaint, [locale]: words }) => ({
        id: itemId,
        servqual,
        counterComplaint,
        ...words,
      }),
    )
    for (const item of items) addRecord(board, 'perceptionItems', item)
  })
  if (agenda) {
    appendAgenda(docs, board, agenda, { ...context, locale })
    return
  }
  const session = addRecord(board, 'sessions', {
    kind: 'workshop',
    title: WORDS[locale].session,
    date: context.now.slice(0, 10),
    steps: [1, 2, 3, 4, 5],
    durationMin: defaultAgenda(locale).reduce((sum, stage) => sum + stage.minutes, 0),
  })
  addDefaultStages(docs, locale, session.ok ? session.id : null)
}

/** The five default stages with their notes; none of them has started. */
export function addDefaultStages(
  docs: WorkshopDocuments,
  locale: AgendaLocale,
  sessionId: string | null,
): void {
  const agenda = defaultAgenda(locale)
  const keys = generateNKeysBetween(null, null, agenda.length)
  docs.proceedings.transact(() => {
    for (const [index, { part, title, task, minutes, layout }] of agenda.entries()) {
      const ord = keys[index] ?? 'a0'
      putRecord(docs.proceedings, 'stages', {
        id: defaultStageId(part),
        ord,
        sessionId,
        part,
        title,
        task,
        minutes,
        layout,
      })
    }
    patchRun(docs.proceedings, { currentStageId: null })
  })
  docs.backstage.transact(() => {
    for (const { part, notes } of agenda)
      putRecord(docs.backstage, 'stageNotes', { id: defaultStageId(part), ...notes })
  })
}
