import { runPdfProcess, type PdfProcessLimits } from './pdf-process.ts'
import type { PdfDataOptions, PdfInput } from './to-pdf-data.ts'

export { PdfError, type PdfFailure } from './pdf-process.ts'
export { DEFAULT_PARTS, PDF_PARTS, type PdfInput, type PdfPart, type ProcessDrawing } from './to-pdf-data.ts'

export interface PdfOptions extends PdfDataOptions, PdfProcessLimits {}

export interface RenderedPdf {
  readonly pdf: Uint8Array
  /** What was replaced, cut or left out, as sentences in the language of the workshop; empty when nothing was. */
  readonly notes: string[]
}

/**
 * The readable export: A4, tagged, in the language of the workshop, made in a process of its own.
 * Equal input with an equal `now` gives equal bytes.
 * @throws PdfError with the code `timeout`, `crashed`, `refused` or `busy`
 */
export function renderPdf(input: PdfInput, options: PdfOptions): Promise<RenderedPdf> {
  const { now, parts, edition, ...limits } = options
  const data = { now, ...(parts ? { parts } : {}), ...(edition === undefined ? {} : { edition }) }
  return runPdfProcess({ input, options: data }, limits)
}
