/**
 * The typesetter's own process. It is native code that can run out of memory or hang on hostile text, so it lives here and not in the
 * server: takes one document over the channel to its parent, answers with the PDF or with the reason why not, and ends.
 */
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders } from './fonts.ts'

/** What the parent sends. */
export interface TypesetRequest {
  /** The document (blocks.ts) as JSON text. */
  readonly data: string
  /** Seconds since 1970, for the time stamp of the file. */
  readonly madeAt: number
}

/** What it answers. `universal`: meets PDF/UA-1; otherwise the same file, tagged, without that claim, and why. */
export type TypesetAnswer =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly universal: true }
  | { readonly ok: true; readonly pdf: Uint8Array; readonly universal: false; readonly reason: string }
  | { readonly ok: false; readonly reason: string }

function typeset({ data, madeAt }: TypesetRequest): TypesetAnswer {
  const workspace = join(import.meta.dirname, 'templates')
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] })
  const result = compiler.compile({ mainFilePath: join(workspace, 'workshop.typ'), inputs: { data } })
  const compiled = result.result
  if (result.hasError() || !compiled) {
    const error = result.takeError()
    return { ok: false, reason: JSON.stringify(error?.shortDiagnostics ?? 'no document').slice(0, 2_000) }
  }
  try {
    return {
      ok: true,
      universal: true,
      pdf: compiler.pdf(compiled, { pdfStandard: 'ua-1', creationTimestamp: madeAt }),
    }
  } catch (error) {
    // A character that no font has, or a rule of PDF/UA that this content breaks: an ordinary tagged PDF is still a good PDF.
    const reason = error instanceof Error ? error.message.slice(0, 2_000) : 'unknown'
    return {
      ok: true,
      universal: false,
      reason,
      pdf: compiler.pdf(compiled, { pdfTags: true, creationTimestamp: madeAt }),
    }
  }
}

const answer = (message: TypesetAnswer): void => {
  process.send?.(message, undefined, undefined, () => {
    process.disconnect?.()
  })
}

process.once('message', (request: TypesetRequest) => {
  try {
    answer(typeset(request))
  } catch (error) {
    answer({ ok: false, reason: error instanceof Error ? error.message.slice(0, 2_000) : 'unknown' })
  }
})
