/** What a simulated probability says about a promised share (DOMAIN 3.5): clearly above, about at, or below it. Basis points. */
import type { PromiseVerdict } from '../process/promise-verdict.ts'

const WHOLE_BP = 10_000
/** Within this much of the share, estimates cannot tell: three percentage points. */
const MARGIN_BP = 300

/** From here on it is tight, from there on feasible. Towards 100 % the upper margin shrinks, or no promise could ever be feasible. */
export const tightRange = (shareBp: number): { readonly fromBp: number; readonly toBp: number } => ({
  fromBp: Math.max(0, shareBp - MARGIN_BP),
  toBp: shareBp + Math.min(MARGIN_BP, (WHOLE_BP - shareBp) / 2),
})

/**
 * The light for a promised share below 100 %; at 100 % the sums of usual and worst times decide.
 * @param probabilityBp share of simulated cases that hold
 */
export function lightOf(probabilityBp: number, shareBp: number): Exclude<PromiseVerdict, 'not_checkable'> {
  const { fromBp, toBp } = tightRange(shareBp)
  if (probabilityBp >= toBp) return 'feasible'
  return probabilityBp >= fromBp ? 'tight' : 'not_feasible'
}
