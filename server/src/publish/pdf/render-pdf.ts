import { pdfWords } from '@servicewerkstatt/shared/locale/pdf-words.ts'
import { fontCoverage } from './font-coverage.ts'
import { readExport } from './read-export.ts'
import { toPdfData, type PdfDataOptions, type PdfInput } from './to-pdf-data.ts'
import { typeset, type TypesetLimits } from './typeset.ts'

export { PdfError, type PdfFailure } from './typeset.ts'
export { DEFAULT_PARTS, PDF_PARTS, type PdfInput, type PdfPart, type ProcessDrawing } from './to-pdf-data.ts'

export interface PdfOptions extends PdfDataOptions, TypesetLimits {}

export interface RenderedPdf {
  readonly pdf: Uint8Array
  /** What was replaced, cut or left out, as sentences in the language of the workshop; empty when nothing was. */
  readonly notes: string[]
}

/**
 * The readable export: A4, tagged, in the language of the workshop, typeset by Typst in a process of its own.
 * Equal input with an equal `now` gives equal bytes.
 * @throws PdfError with the code `timeout`, `crashed`, `refused` or `busy`
 */
export async function renderPdf(input: PdfInput, options: PdfOptions): Promise<RenderedPdf> {
  const { document, notes } = toPdfData(input, options, fontCoverage())
  const madeAt = Math.max(0, Math.floor(Date.parse(options.now) / 1000) || 0)
  const answer = await typeset({ data: JSON.stringify(document), madeAt }, options)
  if (!answer.universal)
    notes.push(pdfWords[readExport(input.workshop).one('workshop').locale].notes.notUniversal)
  return { pdf: answer.pdf, notes }
}
