/** What a feasibility snapshot says about the promised share: clearly above, about at, or clearly below it. Basis points. */

/** Within this much of the promised share, estimates cannot tell (DOMAIN 3.5): three percentage points. */
export const TIGHT_MARGIN_BP = 300

/** @param probabilityBp share of simulated cases that hold   @param shareBp promised share */
export function lightOf(probabilityBp: number, shareBp: number): 'feasible' | 'tight' | 'not_feasible' {
  if (probabilityBp >= shareBp + TIGHT_MARGIN_BP) return 'feasible'
  return probabilityBp >= shareBp - TIGHT_MARGIN_BP ? 'tight' : 'not_feasible'
}
