/** Whose cards a stage works with: its own, or those of the last stage before it that collected some. Pure. */

export interface StageInOrder {
  readonly id: string
  readonly mode: string
  readonly startedAt: string | null
}

/**
 * @param stages in the order of the agenda
 * @param hasCards whether cards of a stage stand on the board
 * @returns the collecting stage itself; for another one the last collecting stage before it with cards, else the last one that was started
 */
export function sourceStageId(
  stages: readonly StageInOrder[],
  stageId: string,
  hasCards: (stageId: string) => boolean,
): string | null {
  const at = stages.findIndex(({ id }) => id === stageId)
  const stage = stages[at]
  if (!stage) return null
  if (stage.mode === 'collect' || hasCards(stage.id)) return stage.id
  const before = stages
    .slice(0, at)
    .toReversed()
    .filter(({ mode }) => mode === 'collect')
  // Skipped stages have collected nothing; the nearest one that was held counts, even when it has only private cards yet.
  return before.find(({ id, startedAt }) => startedAt !== null || hasCards(id))?.id ?? null
}
