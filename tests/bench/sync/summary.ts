/** Every run in a few numbers, so that a kept result shows how far the rounds lie apart. */
import { Latencies, type Percentiles } from './load/latencies.ts'
import type { Outcomes } from './scenarios/index.ts'

const LATENCY_KEYS: ReadonlySet<string> = new Set(['updates', 'cursors', 'barriers'])

const round = (value: number): number => Number(value.toPrecision(4))

function shortenPercentiles(counts: Record<number, number>): Percentiles | null {
  const { count, p50, p95, p99, max } = Latencies.from([counts]).percentiles()
  return count === 0 ? null : { count, p50: round(p50), p95: round(p95), p99: round(p99), max: round(max) }
}

/** Latencies become percentiles, numbers get four digits. */
function shorten(run: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(run).map(([key, value]: [string, unknown]) => {
      if (LATENCY_KEYS.has(key) && typeof value === 'object' && value !== null) {
        return [key, shortenPercentiles(value as Record<number, number>)]
      }
      return [key, typeof value === 'number' ? round(value) : value]
    }),
  )
}

/** @returns by scenario and server, one entry per round */
export function summarise(outcomes: Outcomes): Record<string, Record<string, Record<string, unknown>[]>> {
  return Object.fromEntries(
    Object.entries(outcomes).map(([scenario, bySubject]) => [
      scenario,
      Object.fromEntries(
        Object.entries(bySubject).map(([subject, runs]: [string, object[]]) => [subject, runs.map(shorten)]),
      ),
    ]),
  )
}
