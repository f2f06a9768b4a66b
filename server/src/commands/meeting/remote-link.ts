import { REMOTE_LINK_MINUTES } from '@servicewerkstatt/shared/commands/make-remote-link.ts'
import { linkAddress, makeLink } from '../../access/links.ts'
import type { LinkRow } from '../../storage/workshop-storage.ts'
import { handler, refused } from '../command-call.ts'

/** Whose remote a link makes; it works once and ends within minutes. Null for every other link. */
export const remoteFor = ({ details }: Pick<LinkRow, 'details'>): string | null =>
  typeof details['remoteFor'] === 'string' ? details['remoteFor'] : null

/** A link of the facilitators' kind that leads to the person who asked and to nobody new. */
export const makeRemoteLink = handler<'make-remote-link'>({
  run: (_command, run, { sender, services, once }) => {
    const { participantId } = sender.identity
    const { workshopId, now, newId } = run
    if (participantId === null) return refused('not-found')
    const { row, secret } = makeLink(workshopId, 'facilitator', { newId, now, sealer: services.sealer })
    const expiresAt = new Date(Date.parse(now) + REMOTE_LINK_MINUTES * 60_000).toISOString()
    run.write({ write: 'link', link: { ...row, expiresAt, details: { remoteFor: participantId } } })
    once['link'] = linkAddress(sender.origin, secret)
    return { ok: true }
  },
})
