/** A workshop with a stage for each fixed layout of the room view, and enough on the board to fill them. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

type Json = Record<string, unknown>

/** Layout → the mode of its stage; `arrival` needs none. */
export const STAGES = {
  task: 'discuss',
  collect: 'collect',
  read: 'read',
  groups: 'group',
  vote: 'vote',
  result: 'vote',
  statement: 'discuss',
  process: 'discuss',
  steps: 'discuss',
  expectations: 'discuss',
  gap: 'discuss',
  promise: 'discuss',
  consent: 'decide',
  decision: 'decide',
  pause: 'break',
  closing: 'discuss',
} as const
export type LayoutName = keyof typeof STAGES
export const LAYOUT_NAMES = Object.keys(STAGES) as LayoutName[]
export const stageIdOf = (layout: LayoutName): string => `stage-room-${layout}`

const TITLES: Readonly<Record<LayoutName, string>> = {
  task: 'Regeln',
  collect: 'Sammeln',
  read: 'Sichten',
  groups: 'Ordnen',
  vote: 'Abstimmen',
  result: 'Ergebnis',
  statement: 'Formulieren',
  process: 'Ablauf',
  steps: 'Zeiten eintragen',
  expectations: 'Erwartungen',
  gap: 'Selbstbild und Fremdbild',
  promise: 'Zusage',
  consent: 'Zustimmung',
  decision: 'Beschluss',
  pause: 'Pause',
  closing: 'Abschluss',
}

const WORDS =
  'Wir sorgen dafür dass niemand ohne Antwort bleibt und jeder weiß wann es weitergeht auch am Freitag Abend im Lager'.split(
    ' ',
  )
const sentence = (index: number): string =>
  `${Array.from({ length: 5 + (index % 14) }, (_, word) => WORDS[(index * 3 + word) % WORDS.length]).join(' ')}.`

/** @param cards how many cards and expectations there are to read */
export async function roomWorkshop(locale: 'de' | 'en', cards: number): Promise<Json> {
  const path = fileURLToPath(
    import.meta.resolve(`@servicewerkstatt/shared/samples/it-servicedesk.${locale}.json`),
  )
  const file = JSON.parse(await readFile(path, 'utf8')) as Record<string, Record<string, Json>>
  const stages = LAYOUT_NAMES.map((layout, index) => ({
    id: stageIdOf(layout),
    ord: `a${String.fromCharCode(65 + index)}`,
    sessionId: null,
    part: null,
    title: TITLES[layout],
    task: 'Was leisten wir, für wen, und wozu?',
    minutes: 10,
    mode: STAGES[layout],
    reveal: 'together',
    layout: layout === 'result' ? 'vote' : layout,
    level: 'anonymous',
    caretsShown: false,
    guestsMayWrite: false,
    yields: 'card',
    startedAt: null,
    endedAt: null,
    ...(layout === 'collect' && { revealedAt: null }),
  }))
  const groups = Array.from({ length: 5 }, (_, index) => ({
    id: `group-room-${String(index)}`,
    ord: `a${String(index)}`,
    stageId: stageIdOf('groups'),
    title: ['Tempo', 'Auskunft', 'Erreichbarkeit', 'Freundlich bleiben', 'Beim ersten Mal richtig'][index],
    size: 1 + (index % 3),
  }))
  const cardOf = (stageId: string, index: number, groupId: string | null) => ({
    id: `card-${stageId}-${String(index)}`,
    ord: `b${String(index).padStart(4, '0')}1`,
    stageId,
    groupId,
    text: sentence(index),
    side: index % 4 === 0 ? 'guest' : 'team',
    departmentId: null,
    authorId: null,
    level: 'anonymous',
    via: 'device',
    becameType: null,
    becameId: null,
  })
  const onBoard = [
    ...Array.from({ length: cards }, (_, index) => cardOf(stageIdOf('read'), index, null)),
    ...Array.from({ length: 22 }, (_, index) =>
      cardOf(stageIdOf('groups'), index, index < 18 ? `group-room-${String(index % 5)}` : null),
    ),
  ]
  const [example] = Object.values(file['expectations'] ?? {})
  const expectations = Array.from({ length: cards }, (_, index) => ({
    ...example,
    id: `exp-room-${String(index)}`,
    ord: `c${String(index).padStart(4, '0')}1`,
    statement: sentence(index),
    groupId: null,
  }))
  const options = groups.map(({ id, title }) => ({ type: 'group', id, label: title }))
  const round = (layout: 'vote' | 'result') => ({
    id: `round-${layout}`,
    stageId: stageIdOf(layout),
    no: 1,
    options,
    budget: 3,
    maxPerOption: 2,
    status: layout === 'vote' ? 'open' : 'closed',
    voters: { team: layout === 'vote' ? 0 : 11, guests: 0 },
    tally:
      layout === 'vote'
        ? {}
        : Object.fromEntries(
            options.map(({ id }, index) => [id, { team: 11 - 2 * index, guests: 0, concerns: index % 2 }]),
          ),
    concernTexts:
      layout === 'vote' ? {} : { [groups[1]?.id ?? '']: ['Das haben wir schon einmal versucht.'] },
    openedAt: '2026-11-23T09:00:00Z',
    closedAt: layout === 'vote' ? null : '2026-11-23T09:10:00Z',
  })
  const [measure] = Object.values(file['measures'] ?? {})
  const measures = Array.from({ length: 14 }, (_, index) => ({
    ...measure,
    id: `m-room-${String(index)}`,
    ord: `d${String(index).padStart(2, '0')}1`,
    title: sentence(index + 3),
    status: 'planned',
  }))
  const decision = {
    id: 'dec-room',
    sessionId: null,
    stageId: stageIdOf('decision'),
    text: 'Wer eine Störung meldet, hört innerhalb von vier Arbeitsstunden, wann es weitergeht.',
    decidedAt: '2026-11-23T10:00:00Z',
    by: 'team',
    how: 'consent',
    consentMean: 4.1,
    alternatives: '',
    links: measures.slice(0, 2).map(({ id }) => ({ type: 'measures', id })),
  }
  const byId = (records: readonly { readonly id: string }[]): Json =>
    Object.fromEntries(records.map((record) => [record.id, record]))
  return {
    ...file,
    stages: byId(stages),
    run: { ...file['run'], currentStageId: null },
    cards: byId(onBoard),
    groups: byId(groups),
    expectations: { ...file['expectations'], ...byId(expectations) },
    measures: { ...file['measures'], ...byId(measures) },
    decisions: { ...file['decisions'], ...byId([decision]) },
    voteRounds: byId([round('vote'), round('result')]),
  }
}
