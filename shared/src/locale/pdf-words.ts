/** Every word that the program itself puts into the PDF, per language of the content. How they look is the template's business. */
import { pdfWordsDe } from './pdf-words.de.ts'
import { pdfWordsEn } from './pdf-words.en.ts'

export type { AmountUnit } from './pdf-words.de.ts'
export type PdfWords = typeof pdfWordsDe

export const pdfWords: Readonly<Record<'de' | 'en', PdfWords>> = { de: pdfWordsDe, en: pdfWordsEn }
