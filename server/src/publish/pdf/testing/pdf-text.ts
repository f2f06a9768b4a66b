import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Reading PDFs in tests, with poppler's programs (`pdftotext`, `pdfinfo`), which the bootstrap makes sure of. */

const run = promisify(execFile)

async function withFile<T>(pdf: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'servicewerkstatt-pdf-'))
  try {
    const path = join(folder, 'file.pdf')
    await writeFile(path, pdf)
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const call = async (program: string, args: readonly string[]): Promise<string> => {
  const { stdout } = await run(program, args, { maxBuffer: 1 << 28, timeout: 60_000 })
  return stdout
}

/** The text layer in the order in which it was written, without the footer of each page. */
export const readPdfText = (pdf: Uint8Array): Promise<string> =>
  withFile(pdf, async (path) => {
    const pages = (await call('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'])).split('\f')
    return pages
      .map((page, index) => page.replace(new RegExp(`\\n[^\\n]* ${String(index + 1)}\\n$`), '\n'))
      .join('\n')
  })

/** Lines of `pdfinfo`, and its metadata: `Tagged`, `Pages`, and whether the file claims PDF/UA-1. */
export const readPdfInfo = (
  pdf: Uint8Array,
): Promise<{ pages: number; tagged: boolean; universal: boolean; title: string; language: string }> =>
  withFile(pdf, async (path) => {
    const [info, metadata] = [await call('pdfinfo', [path]), await call('pdfinfo', ['-meta', path])]
    const line = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info)?.[1]?.trim() ?? ''
    return {
      pages: Number(line('Pages')),
      tagged: line('Tagged') === 'yes',
      universal: metadata.includes('<pdfuaid:part>1</pdfuaid:part>'),
      title: line('Title'),
      language: /<dc:language><rdf:Bag><rdf:li>([^<]+)/.exec(metadata)?.[1] ?? '',
    }
  })

/** Kinds of structure elements and how often each appears (`H1`, `Table`, `TH` …). */
export const readPdfStructure = (pdf: Uint8Array): Promise<Map<string, number>> =>
  withFile(pdf, async (path) => {
    const counts = new Map<string, number>()
    for (const [, kind = ''] of (await call('pdfinfo', ['-struct', path])).matchAll(/^\s*([A-Za-z0-9]+)/gm)) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    return counts
  })

/**
 * Text without what typesetting adds: line breaks, hyphens at line ends (soft in the text layer), places to break. Two texts that say the
 * same become equal, so that what was typed can be searched for.
 */
export const squeeze = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/

/** Those of the texts that the text layer does not contain. */
export function missingTexts(layer: string, texts: readonly string[]): string[] {
  const squeezed = squeeze(layer)
  const isThere = (text: string): boolean => squeezed.includes(squeeze(text))
  // pdftotext puts the words of a right-to-left line in the order in which they stand on paper.
  return texts.filter(
    (text) => !(RIGHT_TO_LEFT.test(text) ? text.split(/\s+/).every(isThere) : isThere(text)),
  )
}
