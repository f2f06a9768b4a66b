import { readFileSync } from 'node:fs'
import type { AttainmentCount, DateSpan, ValidSpan, VerdictTarget } from './verdict.ts'

/** What the tests beside this file need of a sample workshop. */
export interface SampleOfAttainment {
  readonly targets: Record<string, VerdictTarget & { readonly agreementId: string }>
  readonly agreements: Record<string, ValidSpan>
  readonly periods: Record<string, DateSpan & { readonly id: string }>
  readonly attainments: Record<string, AttainmentCount & { id: string; targetId: string; periodId: string }>
  readonly misses: Record<string, unknown>
}

/** Reads one of the samples in `shared/src/samples`; for tests only. */
export const readSample = (name: string): SampleOfAttainment =>
  JSON.parse(readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8')) as SampleOfAttainment
