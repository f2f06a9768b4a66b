import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfDocument } from './blocks.ts'
import { fontFolders } from './fonts.ts'

/**
 * The one place that knows the typesetter. It is native code that can run out of memory or hang on hostile text: only
 * `pdf-worker.ts`, which is a process of its own, may import this.
 */

export type Typeset =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly universal: true }
  /** The same file, tagged, but without the claim of PDF/UA-1, and why. */
  | { readonly ok: true; readonly pdf: Uint8Array; readonly universal: false; readonly reason: string }
  | { readonly ok: false; readonly reason: string }

/** Longest reason that is passed on, in characters; the typesetter names every single character that it cannot show. */
const MAX_REASON = 2_000

/** @param madeAt seconds since 1970, for the time stamp of the file */
export function typeset(document: PdfDocument, madeAt: number): Typeset {
  const workspace = join(import.meta.dirname, 'templates')
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] })
  const data = JSON.stringify(document)
  const result = compiler.compile({ mainFilePath: join(workspace, 'workshop.typ'), inputs: { data } })
  const compiled = result.result
  if (result.hasError() || !compiled) {
    const diagnostics: unknown = result.takeError()?.shortDiagnostics ?? 'no document'
    return { ok: false, reason: JSON.stringify(diagnostics).slice(0, MAX_REASON) }
  }
  try {
    const pdf = compiler.pdf(compiled, { pdfStandard: 'ua-1', creationTimestamp: madeAt })
    return { ok: true, universal: true, pdf }
  } catch (error) {
    // A character that no font has, or a rule of PDF/UA that this content breaks: an ordinary tagged PDF is still a good PDF.
    const reason = error instanceof Error ? error.message.slice(0, MAX_REASON) : 'unknown'
    const pdf = compiler.pdf(compiled, { pdfTags: true, creationTimestamp: madeAt })
    return { ok: true, universal: false, reason, pdf }
  }
}
