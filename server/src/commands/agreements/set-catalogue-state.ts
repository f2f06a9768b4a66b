import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import {
  canMoveEntry,
  missingForCatalogue,
  startsNewVersion,
} from '@servicewerkstatt/shared/domain/agreements/catalogue-states.ts'
import { handler, incomplete, refused } from '../command-call.ts'

export const setCatalogueState = handler<'set-catalogue-state'>({
  run: ({ serviceId, status }, { board, proceedings, documents }) => {
    const entry = board.record('catalogue', serviceId)
    if (!entry) return refused('not-found')
    const known = proceedings.record('catalogueStates', serviceId)
    const before = known?.status ?? 'draft'
    if (before === status) return { ok: true }
    if (!canMoveEntry(before, status)) return refused('not-possible-now')
    const missing = status === 'published' ? missingForCatalogue(entry) : []
    if (missing.length > 0) return incomplete(missing)
    const version = (known?.version ?? 1) + (startsNewVersion(before, status) ? 1 : 0)
    putRecord(documents.proceedings, 'catalogueStates', { id: serviceId, status, version })
    return { ok: true }
  },
})
