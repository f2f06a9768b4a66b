import type { PastState } from '../../workshop/detached-workshop.ts'
import type { Access } from '../../workshop/workshop.ts'

const bytesOf = (base64: unknown): Uint8Array | null =>
  typeof base64 === 'string' ? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) : null

/** A named version as it stood. Null when the server has no content for it (it came with a file), or there is no answer. */
export async function fetchVersion(
  { workshopId, token }: Access,
  versionId: string,
  signal?: AbortSignal,
): Promise<PastState | null> {
  const path = `/api/workshops/${encodeURIComponent(workshopId)}/versions/${encodeURIComponent(versionId)}`
  try {
    const response = await fetch(path, {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
      ...(signal && { signal }),
    })
    const answer = (await response.json()) as { documents?: Record<string, unknown> } | null
    const [board, proceedings] = [bytesOf(answer?.documents?.board), bytesOf(answer?.documents?.proceedings)]
    return response.ok && board && proceedings ? { board, proceedings } : null
  } catch {
    return null
  }
}
