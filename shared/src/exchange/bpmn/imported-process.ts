/** What reading a BPMN file gives. */
import type { ImportedProcess } from '../../document/operations/process-import.ts'

/** What could not be taken over. `element` is the name of the standard, such as "bpmn:DataObjectReference". */
export interface LeftOut {
  readonly reason:
    | 'no-counterpart'
    | 'contents'
    | 'became-step'
    | 'became-decision'
    | 'other-pool'
    | 'dangling'
    | 'doubled'
  readonly element: string
  /** Names of what was left out; those without a name count only. */
  readonly names: readonly string[]
  readonly count: number
}

export type BpmnRefusal = 'too-large' | 'not-xml' | 'has-doctype' | 'not-bpmn' | 'nothing-inside' | 'too-many'

export type BpmnReading =
  | { readonly ok: true; readonly process: ImportedProcess; readonly leftOut: readonly LeftOut[] }
  | { readonly ok: false; readonly reason: BpmnRefusal }
