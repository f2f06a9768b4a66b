/** How cards and groups stood when a grouping stage began, so that a facilitator can take the whole run back in one step (CLUS-4). */
import * as z from 'zod'
import type { Run } from '../command-call.ts'

export const ARRANGEMENT_SPACE = 'arrangement'

const arrangementSchema = z.object({
  /** Card → its group, or null. */
  cards: z.record(z.string(), z.string().nullable()),
  groupIds: z.array(z.string()),
})
export type Arrangement = z.infer<typeof arrangementSchema>

/** Headings over expectations, too, are groups, of no stage and with no card: no grouping run is about them. */
export function readArrangement({ board }: Pick<Run, 'board'>): Arrangement {
  const cards = board.all('cards')
  const overCards = new Set(cards.map(({ groupId }) => groupId))
  const groups = board.all('groups').filter(({ id, stageId }) => stageId !== null || overCards.has(id))
  return {
    cards: Object.fromEntries(cards.map(({ id, groupId }) => [id, groupId])),
    groupIds: groups.map(({ id }) => id),
  }
}

export const parseArrangement = (value: string): Arrangement => arrangementSchema.parse(JSON.parse(value))

/** Kept privately: it is nothing that anybody reads, and the last one of a stage counts. */
export function rememberArrangement(run: Run, stageId: string): void {
  const value = JSON.stringify(readArrangement(run))
  run.write({
    write: 'private',
    value: { workshopId: run.workshopId, space: ARRANGEMENT_SPACE, key: stageId, value },
  })
}
