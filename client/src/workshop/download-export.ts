/** Fetches an export and hands it to the browser as a file. The address alone would not do: the token travels in a header. */
import type { ExportFormat } from '@servicewerkstatt/shared/commands/access.ts'
import type { Access } from './workshop.ts'

export type Download =
  | { readonly ok: true; readonly fileName: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: 'unreachable' | 'refused'; readonly message: string }

/** The name in Content-Disposition, in either of its forms; null when there is none. */
export function readFileName(disposition: string | null): string | null {
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) {
    try {
      return decodeURIComponent(encoded)
    } catch {
      // Not what RFC 8187 says; the plain form may still be there.
    }
  }
  return /filename\s*=\s*"([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null
}

/** What the PDF had to replace, in sentences; it comes as a header, because the body is the file. */
export function readNotes(header: string | null): readonly string[] {
  if (header === null) return []
  try {
    const notes: unknown = JSON.parse(decodeURIComponent(header))
    return Array.isArray(notes) ? notes.filter((note): note is string => typeof note === 'string') : []
  } catch {
    return []
  }
}

/** How long the browser may take to begin with the file, in milliseconds. */
const KEEP_MS = 60_000

export async function downloadExport(
  { workshopId, token }: Access,
  format: ExportFormat,
  language: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Download> {
  let response: Response
  const search = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`
  try {
    response = await fetch(`/api/workshops/${encodeURIComponent(workshopId)}/export.${format}${search}`, {
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    if (!response.ok) {
      const answer: unknown = await response.json().catch(() => null)
      const message =
        typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : ''
      return { ok: false, reason: 'refused', message: typeof message === 'string' ? message : '' }
    }
    const fileName = readFileName(response.headers.get('content-disposition')) ?? `servicewerkstatt.${format}`
    save(await response.blob(), fileName)
    return { ok: true, fileName, notes: readNotes(response.headers.get('x-export-notes')) }
  } catch {
    return { ok: false, reason: 'unreachable', message: '' }
  }
}

function save(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS)
}
