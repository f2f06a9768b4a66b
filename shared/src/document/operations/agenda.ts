/** A meeting of the series with its stages and notes, put behind everything that stands there (STAGE-1, D18). Only the server does this. */
import type * as Y from 'yjs'
import type { AgendaTemplate } from '../../domain/agenda/agenda-template-names.ts'
import { agendaTemplate, partsOf, totalMinutes } from '../../domain/agenda/agenda-templates.ts'
import type { NewId } from '../../domain/ids.ts'
import type { BoardDocument } from '../board-document.ts'
import { putRecord } from './official.ts'
import { addRecord } from './records.ts'

interface AgendaDocuments {
  readonly proceedings: Y.Doc
  readonly backstage: Y.Doc
}

/** @param now RFC 3339   @returns the ids of the new stages, in order */
export function appendAgenda(
  { proceedings, backstage }: AgendaDocuments,
  board: BoardDocument,
  template: AgendaTemplate,
  { newId, now, locale }: { readonly newId: NewId; readonly now: string; readonly locale: 'de' | 'en' },
): string[] {
  const { title, kind, stages } = agendaTemplate(template, locale)
  const session = addRecord(board, 'sessions', {
    kind,
    title,
    date: now.slice(0, 10),
    steps: partsOf(stages),
    durationMin: totalMinutes(stages),
  })
  const sessionId = session.ok ? session.id : null
  const ids = stages.map(() => newId('stage'))
  proceedings.transact(() => {
    for (const [index, { key: _key, cut: _cut, notes: _notes, ...stage }] of stages.entries())
      putRecord(proceedings, 'stages', { ...stage, id: ids[index] ?? newId('stage'), sessionId })
  })
  backstage.transact(() => {
    for (const [index, { notes, cut }] of stages.entries())
      putRecord(backstage, 'stageNotes', { id: ids[index] ?? newId('stage'), ...notes, ...(cut && { cut }) })
  })
  return ids
}
