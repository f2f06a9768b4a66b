/** The sample workshops as tests read them. */
import { readFileSync } from 'node:fs'

export const SAMPLE_NAMES = [
  'it-servicedesk.de',
  'it-servicedesk.en',
  'finance-month-end.de',
  'finance-month-end.en',
] as const
export type SampleName = (typeof SAMPLE_NAMES)[number]

export const sampleText = (name: SampleName): string =>
  readFileSync(new URL(`../samples/${name}.json`, import.meta.url), 'utf8')

export const sample = (name: SampleName): Record<string, unknown> =>
  JSON.parse(sampleText(name)) as Record<string, unknown>
