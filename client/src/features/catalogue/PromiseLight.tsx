import type { PromiseCheck } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import type { PromiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { targetLabel } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { State, type StateName } from '../../ui/native/State.tsx'
import { usePromiseCheck } from '../../workshop/promise-check/use-promise-check.ts'
import { useTargetInputs } from '../../workshop/promise-check/use-target-inputs.ts'
import { CheckFindings } from './CheckFindings.tsx'
import { SimulatedLight } from './SimulatedLight.tsx'
import { StoredCheck } from './StoredCheck.tsx'
import { SummedLight } from './SummedLight.tsx'
import type { Target } from './use-promise-text.ts'
import { useTargetGraph } from './use-target-graph.ts'

/** The light of one promise, follows the process while others change it. */
export function PromiseLight({ target, isNamed }: { readonly target: Target; readonly isNamed: boolean }) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const inputs = useTargetInputs(target)
  const graph = useTargetGraph(target)
  const { check, isOutdated } = usePromiseCheck(inputs)
  const name = isNamed && <h3 className="strong">{targetLabel(target, language)}</h3>
  if (!inputs || !graph || check?.kind === 'open') {
    return (
      <div>
        {name}
        <p className="soft">{words.nameSteps}</p>
      </div>
    )
  }
  if (!check) {
    return (
      <div className="feasibility" aria-busy="true">
        {name}
        <p className="soft">{words.reckoning}</p>
      </div>
    )
  }
  return (
    <div className="feasibility" aria-busy={isOutdated}>
      <Light {...{ check, isOutdated, name, target, inputs, graph }} />
      <StoredCheck targetId={target.id} inputs={inputs} />
    </div>
  )
}

export interface LightProps {
  readonly isOutdated: boolean
  readonly name: ReactNode
  readonly target: Target
  readonly inputs: PromiseInputs
  readonly graph: ProcessGraph
}

function Light({ check, ...props }: LightProps & { readonly check: PromiseCheck }) {
  const { isOutdated, name, graph } = props
  switch (check.kind) {
    case 'open':
      return null
    case 'simulated':
      return <SimulatedLight {...props} check={check} />
    case 'sums':
      return <SummedLight {...props} check={check} />
    case 'findings':
      return (
        <>
          <LightHead name={name} state={isOutdated ? 'outdated' : 'not_checkable'} />
          <CheckFindings findings={check.findings} graph={graph} />
        </>
      )
  }
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
