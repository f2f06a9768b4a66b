/**
 * A process for one PDF: takes the workshop over the channel to its parent, words it, draws it, typesets it, answers with the file or with
 * the reason why not, and ends. All of it happens here, so that neither a large workshop nor a hostile text can hold up the server.
 */
import { pdfWords } from '@servicewerkstatt/shared/locale/pdf-words.ts'
import { fontCoverage } from './font-coverage.ts'
import { drawProcesses } from './process-drawings.ts'
import { toPdfData, type PdfDataOptions, type PdfInput } from './to-pdf-data.ts'
import { typeset } from './typst.ts'

/** What the parent sends. */
export interface PdfRequest {
  readonly input: PdfInput
  readonly options: PdfDataOptions
}

/** What it answers. */
export type PdfAnswer =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly notes: string[] }
  | { readonly ok: false; readonly reason: string }

function make({ input, options }: PdfRequest): PdfAnswer {
  const processDrawings = input.processDrawings ?? drawProcesses(input.workshop)
  const { document, notes } = toPdfData({ ...input, processDrawings }, options, fontCoverage())
  const madeAt = Math.max(0, Math.floor(Date.parse(options.now) / 1000) || 0)
  const answer = typeset(document, madeAt)
  if (!answer.ok) return answer
  const more = answer.universal ? [] : [pdfWords[document.lang].notes.notUniversal]
  return { ok: true, pdf: answer.pdf, notes: [...notes, ...more] }
}

process.once('message', (request: PdfRequest) => {
  let answer: PdfAnswer
  try {
    answer = make(request)
  } catch (error) {
    answer = { ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }
  }
  process.send?.(answer, undefined, undefined, () => {
    process.disconnect?.()
  })
})
