/** A thread for one file of one process: lays it out, draws it, and ends. A tangled map takes a second, which the server has not got. */
import { parentPort, workerData } from 'node:worker_threads'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import type { MapNote } from '@servicewerkstatt/shared/domain/process/map-notes.ts'
import { withNotes } from '@servicewerkstatt/shared/drawing/map-notes.ts'
import { describeMap, drawProcess } from '@servicewerkstatt/shared/drawing/process-map.ts'
import { lightTheme } from '@servicewerkstatt/shared/drawing/themes.ts'
import { toSvg } from '@servicewerkstatt/shared/drawing/to-svg.ts'
import { writeBpmn, type BpmnSource } from '@servicewerkstatt/shared/exchange/bpmn/write-bpmn.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { toPng } from './to-png.ts'

export type MapFormat = 'bpmn' | 'svg' | 'png'

export interface MapRequest {
  readonly format: MapFormat
  readonly source: BpmnSource
  readonly locale: 'de' | 'en'
  readonly notes: readonly MapNote[]
}

async function make({ format, source, locale, notes }: MapRequest): Promise<string | Uint8Array> {
  if (format === 'bpmn') return writeBpmn(source, locale)
  const words = processWordsFor(locale)
  const layout = layoutProcess(source, words)
  const drawing = withNotes(drawProcess(layout, words), layout, notes)
  const svg = toSvg(drawing, {
    theme: lightTheme,
    ...describeMap(source, layout, source.process.name, words, notes),
  })
  return format === 'svg' ? svg : toPng(svg, drawing.view)
}

parentPort?.postMessage(await make(workerData as MapRequest))
