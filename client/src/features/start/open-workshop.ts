import {
  type CreatedWorkshop,
  createWorkshop,
  type Failure,
  joinWorkshop,
  type NewWorkshop,
} from '../../app/api.ts'
import { rememberName, rememberWorkshop } from '../../app/devices.ts'
import { tellFacilitatorLink } from '../../workshop/facilitator-link.ts'

export type Opened =
  | { ok: true; workshopId: string }
  /** Nothing was created. */
  | { ok: false; failure: Failure; created: null }
  /** It was created, but this device has no seat in it yet: the link must not be lost. */
  | { ok: false; failure: Failure; created: CreatedWorkshop }

/** The part of a link after `#`; empty where there is none. */
export const secretOf = (link: string): string => link.slice(link.indexOf('#') + 1)

/** Creates a workshop and takes the facilitator's seat in it on this device. */
export async function openWorkshop(request: NewWorkshop, name: string): Promise<Opened> {
  const created = await createWorkshop(request)
  if (!created.ok) return { ok: false, failure: created.failure, created: null }
  const joined = await joinWorkshop({
    link: secretOf(created.value.links.facilitator),
    ...(name.trim() !== '' && { name: name.trim() }),
  })
  if (!joined.ok) return { ok: false, failure: joined.failure, created: created.value }
  const { value } = joined
  if (value.state !== 'in') {
    return { ok: false, failure: { reason: 'unexpected-answer', message: '' }, created: created.value }
  }
  rememberName(name)
  tellFacilitatorLink(value.workshopId, created.value.links.facilitator)
  rememberWorkshop({
    workshopId: value.workshopId,
    title: request.title ?? '',
    token: value.token,
    role: value.role,
    participantId: value.participantId,
    lastSeen: new Date().toISOString(),
  })
  return { ok: true, workshopId: value.workshopId }
}
