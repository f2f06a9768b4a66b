/** Takes a file along: it is fetched with the token, which stands in no address, and handed to the browser as a download. */
import type { Access } from './workshop.ts'

export type DownloadOutcome =
  | { readonly ok: true; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string }

/** Name of the file as the server says it; the plain form is the fallback. */
function nameFrom(disposition: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? fallback
}

/** What the PDF had to replace comes as a header, because the body is the file. */
function notesFrom(header: string | null): readonly string[] {
  if (header === null) return []
  try {
    const notes: unknown = JSON.parse(decodeURIComponent(header))
    return Array.isArray(notes) ? notes.filter((note): note is string => typeof note === 'string') : []
  } catch {
    return []
  }
}

export async function downloadExport(access: Access, format: 'pdf' | 'json'): Promise<DownloadOutcome> {
  try {
    const response = await fetch(`/api/workshops/${encodeURIComponent(access.workshopId)}/export.${format}`, {
      headers: { authorization: `Bearer ${access.token}` },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    if (!response.ok) {
      const answer: unknown = await response.json().catch(() => null)
      const message =
        typeof answer === 'object' && answer !== null ? (answer as { message?: unknown }).message : ''
      return { ok: false, message: typeof message === 'string' ? message : '' }
    }
    const file = await response.blob()
    const address = URL.createObjectURL(file)
    const link = document.createElement('a')
    link.href = address
    link.download = nameFrom(response.headers.get('content-disposition'), `servicewerkstatt.${format}`)
    link.click()
    // The browser has taken the address by the next task; keeping it would keep the whole file in memory.
    setTimeout(() => URL.revokeObjectURL(address), 0)
    return { ok: true, notes: notesFrom(response.headers.get('x-export-notes')) }
  } catch {
    return { ok: false, message: '' }
  }
}
