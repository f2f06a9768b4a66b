/** The processes of a workshop as pictures for the PDF. */
import type { WorkshopExport } from '@servicewerkstatt/shared/exchange/json/export-schema.ts'
import type { ProcessDrawing } from './pdf/render-pdf.ts'

export function drawProcesses(_file: WorkshopExport): ProcessDrawing[] {
  return []
}
