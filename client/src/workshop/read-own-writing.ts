/** Own drafts and readiness as the server holds them (`GET …/me`). */
import type { ServerDraft } from './desk-card.ts'
import type { Access } from './workshop.ts'
import type { OwnWriting } from './writing-desk.ts'

const isDraft = (value: unknown): value is ServerDraft => {
  if (typeof value !== 'object' || value === null) return false
  const draft = value as Record<string, unknown>
  return (
    typeof draft['id'] === 'string' &&
    typeof draft['stageId'] === 'string' &&
    typeof draft['text'] === 'string' &&
    typeof draft['handedIn'] === 'boolean'
  )
}

/** @returns null when the server does not answer, or not as agreed */
export async function readOwnWriting(
  ask: typeof fetch,
  origin: string,
  { workshopId, token }: Access,
): Promise<OwnWriting | null> {
  try {
    const response = await ask(new URL(`/api/workshops/${encodeURIComponent(workshopId)}/me`, origin), {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
    if (!response.ok) return null
    const answer = (await response.json()) as { drafts?: unknown; readyStageIds?: unknown }
    if (!Array.isArray(answer.drafts) || !Array.isArray(answer.readyStageIds)) return null
    return {
      drafts: answer.drafts.filter(isDraft),
      readyStageIds: answer.readyStageIds.filter((id): id is string => typeof id === 'string'),
    }
  } catch {
    return null
  }
}
