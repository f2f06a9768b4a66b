/** Tells what a bench has measured to whoever keeps it: `npm run bench -- --keep` names a file, one line per figure. */
import { appendFileSync } from 'node:fs'

export interface Figure {
  readonly what: string
  /** The longest of the run where every single time counts, the mean where people meet it often. */
  readonly figure: 'max' | 'mean'
  readonly ms: number
  readonly goalMs: number
}

/** @returns the same figure, for the assertion */
export function note(figure: Figure): Figure {
  const file = process.env['BENCH_FIGURES']
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`)
  return figure
}
