import type { Access } from './workshop.ts'

/** The four words that lead this person back; null without an answer. A secret: keep it in memory and nowhere else. */
export async function fetchRecovery({ workshopId, token }: Access): Promise<string | null> {
  try {
    const response = await fetch(`/api/workshops/${encodeURIComponent(workshopId)}/me`, {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
    })
    const answer = (await response.json()) as { recoveryCode?: unknown } | null
    return response.ok && typeof answer?.recoveryCode === 'string' ? answer.recoveryCode : null
  } catch {
    return null
  }
}
