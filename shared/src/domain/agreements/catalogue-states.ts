/** States of an entry of the catalogue, and what it needs before the others may see it. */
import type { MissingItem, MissingThing } from './missing-item.ts'

export const CATALOGUE_STATES = ['draft', 'agreed', 'published', 'retired'] as const
export type CatalogueStatus = (typeof CATALOGUE_STATES)[number]

const MOVES: Readonly<Record<CatalogueStatus, readonly CatalogueStatus[]>> = {
  draft: ['agreed', 'published'],
  agreed: ['draft', 'published'],
  published: ['agreed', 'retired'],
  retired: ['draft'],
}

export const canMoveEntry = (from: CatalogueStatus, to: CatalogueStatus): boolean => MOVES[from].includes(to)

/** What was published once and is worked on again is the next version. */
export const startsNewVersion = (from: CatalogueStatus, to: CatalogueStatus): boolean =>
  (from === 'published' || from === 'retired') && (to === 'agreed' || to === 'draft')

export interface CatalogueCandidate {
  readonly id: string
  readonly customerIds: Readonly<Record<string, true>>
  readonly ownerId: string | null
  readonly measurementMode: string | null
  readonly notMeasuredReason: string
}

/** Publishing needs somebody it is for, somebody who owns it, and a number or the reason for none. */
export function missingForCatalogue(entry: CatalogueCandidate): MissingItem[] {
  const missing: MissingThing[] = []
  if (Object.keys(entry.customerIds).length === 0) missing.push('customers')
  if (entry.ownerId === null) missing.push('owner')
  if (entry.measurementMode === null) missing.push('measurement-mode')
  else if (entry.measurementMode !== 'measured' && entry.notMeasuredReason.trim() === '') {
    missing.push('measurement-reason')
  }
  return missing.map((what) => ({ rule: 'CAT', what, type: 'catalogue', id: entry.id }))
}
