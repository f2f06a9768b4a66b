import { patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { linkAddress, makeLink, newJoinCode } from '../../access/links.ts'
import type { LinkRow, WorkshopRow } from '../../storage/workshop-storage.ts'
import { handler, refused } from '../command-call.ts'

interface Known {
  readonly links: readonly LinkRow[]
  readonly workshop: WorkshopRow | null
}

/** The old link opens nothing from the moment the new one exists. */
export const rotateLink = handler<'rotate-link', Known>({
  prepare: async (_command, { storage }, { identity: { workshopId } }) => ({
    links: await storage.links(workshopId),
    workshop: await storage.workshop(workshopId),
  }),
  run: ({ kind }, run, { prepared, services, sender, once }) => {
    const { workshopId, now, newId } = run
    if (kind === 'code') {
      if (!prepared.workshop) return refused('not-found')
      const code = newJoinCode()
      run.write({ write: 'workshop', workshop: { ...prepared.workshop, code } })
      patchRun(run.documents.proceedings, { code })
      return { ok: true, code }
    }
    for (const link of prepared.links) {
      if (link.kind === kind && link.revokedAt === null) {
        run.write({ write: 'link', link: { ...link, revokedAt: now } })
      }
    }
    const link = makeLink(workshopId, kind, { newId, now, sealer: services.sealer })
    run.write({ write: 'link', link: link.row })
    once['link'] = linkAddress(sender.origin, link.secret)
    return { ok: true }
  },
})
