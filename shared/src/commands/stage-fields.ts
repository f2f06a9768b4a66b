/** What a stage says and allows, as commands carry it; the same for a new stage and for a changed one. */
import * as z from 'zod'
import { STAGE_MODES } from '../document/records/stage.ts'
import { ROOM_LAYOUTS } from '../domain/agenda/room-layouts.ts'
import { filledLine, prose } from './command-shape.ts'

/** Longest stage, in minutes: a whole day. */
export const MAX_STAGE_MINUTES = 24 * 60

export const stageFields = {
  title: filledLine.optional(),
  task: prose.max(1000).optional(),
  minutes: z.int().min(0).max(MAX_STAGE_MINUTES).optional(),
  part: z.int().min(1).max(5).nullable().optional(),
  mode: z.enum(STAGE_MODES).optional(),
  reveal: z.enum(['together', 'at_once']).optional(),
  level: z.enum(['named', 'department', 'anonymous']).optional(),
  layout: z.enum(ROOM_LAYOUTS).nullable().optional(),
  caretsShown: z.boolean().optional(),
  guestsMayWrite: z.boolean().optional(),
  yields: z.enum(['card', 'statementProposal', 'goal', 'expectation', 'node']).nullable().optional(),
}

const note = prose.max(5000).optional()
/** What only facilitators read; it goes to `backstage`. */
export const stageNotesField = z
  .strictObject({
    goal: note,
    readAloud: note,
    stumblingBlocks: note,
    planB: note,
    cut: z.enum(['first', 'second', 'never']).nullable().optional(),
  })
  .optional()
