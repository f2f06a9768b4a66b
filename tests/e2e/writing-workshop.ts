/** A small workshop for writing, reading and grouping, and people who hand cards in without a browser. */
import { createHash, randomBytes } from 'node:crypto'
import { command, openWorkshop, type OpenedWorkshop, type Seat } from './api.ts'
import type { ServerProcess } from './server-process.ts'

const stage = (id: string, ord: string, values: object) => ({
  id,
  ord,
  sessionId: null,
  part: 1,
  minutes: 4,
  level: 'anonymous',
  reveal: 'together',
  ...values,
})

/** Two rounds of writing, one without and one with names, each with its reading, then grouping. */
export const WRITING_STAGES = {
  collect: stage('collect', 'a1', {
    title: 'Leistung und Ziel',
    task: 'Was leisten wir, für wen, und wozu?',
    mode: 'collect',
    yields: 'statementProposal',
  }),
  read: stage('read', 'a2', {
    title: 'Lesen',
    task: 'Lest in Ruhe, was die anderen schreiben.',
    mode: 'read',
  }),
  group: stage('group', 'a3', { title: 'Ordnen', task: 'Was gehört zusammen?', mode: 'group' }),
  named: stage('named', 'a4', {
    title: 'Zusagen',
    task: 'Was sagst du zu?',
    mode: 'collect',
    level: 'named',
    yields: 'goal',
  }),
  atOnce: stage('at-once', 'a5', {
    title: 'Ankommen',
    task: 'Ein Satz: Wofür ruft man uns an?',
    mode: 'collect',
    level: 'named',
    reveal: 'at_once',
    yields: 'card',
  }),
}

export const openWritingWorkshop = (server: ServerProcess): Promise<OpenedWorkshop> =>
  openWorkshop(server, {
    import: {
      format: 'servicewerkstatt',
      formatVersion: 1,
      workshop: { id: 'writing', title: 'IT-Servicedesk', locale: 'de' },
      stages: Object.fromEntries(Object.values(WRITING_STAGES).map((values) => [values.id, values])),
    },
  })

let drafts = 0

/** A card of somebody, handed in over the API. */
export const handInCard = (
  server: ServerProcess,
  seat: Seat,
  stageId: string,
  text: string,
): Promise<unknown> => {
  drafts += 1
  const tokenHash = createHash('sha256').update(randomBytes(32)).digest('hex')
  return command(server, seat, 'hand-in', {
    stageId,
    draftId: `draft-api-${String(drafts)}`,
    text,
    level: 'named',
    tokenHash,
  })
}

export const SENTENCES = [
  'Wir halten Leute arbeitsfähig – das Gerät ist nur das Mittel.',
  'Wir lösen IT-Störungen.',
  'Wir sind die eine Anlaufstelle, auch wenn andere das Problem beheben.',
  'Wir nehmen dem Haus die Angst vor der Technik.',
  'Wir sorgen dafür, dass neue Kolleginnen am ersten Tag arbeiten können.',
  'Wir reden mit den Herstellern, damit ihr es nicht müsst.',
  'Wir schreiben auf, was wir gelernt haben, damit es beim nächsten Mal schneller geht.',
  'Wir sind erreichbar, wenn es brennt.',
  'Wir richten Arbeitsplätze ein.',
]
