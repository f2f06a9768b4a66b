import type { PromiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { ReactNode } from 'react'
import { State, type StateName } from '../../ui/native/State.tsx'
import type { Target } from './use-promise-text.ts'

/** What every reading of the check is shown with. */
export interface LightProps {
  readonly isOutdated: boolean
  readonly name: ReactNode
  readonly target: Target
  readonly inputs: PromiseInputs
  readonly graph: ProcessGraph
}

interface LightHeadProps {
  readonly name: ReactNode
  readonly state: StateName
  /** Before the word: "82 von 100". */
  readonly share?: string
}

export function LightHead({ name, state, share }: LightHeadProps) {
  return (
    <div className="feasibility-head">
      {name}
      <p className="t-xl feasibility-light">
        {share !== undefined && <b className="strong num">{share}</b>}
        <State state={state} />
      </p>
    </div>
  )
}
