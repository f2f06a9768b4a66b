/** How long authors may mend what lies open already (PRIV-5). Pure; the server decides with it, devices keep their secrets by it. */
import { TYPO_MS } from './card-limits.ts'

export interface MendStage {
  readonly id: string
  readonly reveal: 'together' | 'at_once'
  readonly revealedAt?: string | null | undefined
}

/**
 * Cards that appear at once: while the group is in their stage. Cards that were revealed together: two minutes, wherever the group is by then.
 * @param nowMs the server's clock, in milliseconds since 1970
 */
export function mayMend(stage: MendStage, currentStageId: string | null, nowMs: number): boolean {
  if (stage.reveal === 'at_once') return stage.id === currentStageId
  return stage.revealedAt != null && nowMs - Date.parse(stage.revealedAt) <= TYPO_MS
}
