/** A whole workshop for component tests: the IT sample, read in as the server does it. */
import { parseExportText } from '@servicewerkstatt/shared/exchange/json/parse-export.ts'
import { importWorkshop } from '@servicewerkstatt/shared/exchange/json/read-import.ts'
import sampleText from '@servicewerkstatt/shared/samples/it-servicedesk.de.json?raw'
import type { TestWorkshop } from './render-in-workshop.test-helper.tsx'

/** For the `prepare` of `renderInWorkshop`. */
export function prepareSample({ board, proceedings, backstage }: TestWorkshop): void {
  const parsed = parseExportText(sampleText)
  if (!parsed.ok) throw new Error(`the sample is broken at ${parsed.place}`)
  importWorkshop(
    parsed.file,
    { board: board.doc, proceedings, backstage },
    { id: 'ws-test', code: 'ABCDEF', now: '2026-11-23T10:00:00Z' },
  )
}
