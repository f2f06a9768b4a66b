/**
 * How much a card says about its author (ANON-1…4). A level may become stricter, never looser: what was promised to somebody while they wrote
 * holds for that card, whatever the stage says later. Pure.
 */
export const LEVELS = ['named', 'department', 'anonymous'] as const
export type Level = (typeof LEVELS)[number]

/** From how many people on a department, or a side, is shown: with fewer, it would be a name in disguise. */
export const SMALLEST_CIRCLE = 3

/** The one of both that says less. */
export const stricterLevel = (a: Level, b: Level): Level => (LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b)

/** What is known of somebody who takes part. */
export interface Writer {
  readonly id: string
  readonly departmentId: string | null
  readonly side: 'team' | 'guest'
  readonly isProxy: boolean
}

/** Whether a card may carry this department although it carries no name. */
export const mayShowDepartment = (departmentId: string | null, writers: readonly Writer[]): boolean =>
  departmentId !== null &&
  writers.filter((writer) => writer.departmentId === departmentId).length >= SMALLEST_CIRCLE

/** The level that holds for this person: without enough people of their department it falls back to no names (ANON-4). */
export const levelFor = (level: Level, departmentId: string | null, writers: readonly Writer[]): Level =>
  level === 'department' && !mayShowDepartment(departmentId, writers) ? 'anonymous' : level

/** What a card says about where it comes from. */
export interface CardOrigin {
  readonly level: Level
  readonly authorId: string | null
  readonly departmentId: string | null
  readonly side: 'team' | 'guest' | null
  readonly via: 'device' | 'proxy' | 'late'
}

/**
 * @param level the strictest that was promised
 * @param writers everybody who takes part, the author among them
 * @returns without names, a side is only told when nobody stands alone on either, and an entry for somebody only when there are several such people
 */
export function cardOrigin(level: Level, author: Writer, writers: readonly Writer[]): CardOrigin {
  const { departmentId, side } = author
  if (level === 'named') {
    return { level, authorId: author.id, departmentId, side, via: author.isProxy ? 'proxy' : 'device' }
  }
  const shown = levelFor(level, departmentId, writers)
  const circle = (belongs: (writer: Writer) => boolean): number => writers.filter(belongs).length
  const sides = [circle((writer) => writer.side === 'team'), circle((writer) => writer.side === 'guest')]
  const tellsSide = sides.every((size) => size === 0 || size >= SMALLEST_CIRCLE) || sides[1] === 0
  const isOneOfSeveral = author.isProxy && circle((writer) => writer.isProxy) >= SMALLEST_CIRCLE
  return {
    level: shown,
    authorId: null,
    departmentId: shown === 'department' ? departmentId : null,
    side: tellsSide ? side : null,
    via: isOneOfSeveral ? 'proxy' : 'device',
  }
}
