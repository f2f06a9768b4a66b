import type { PromiseCheck } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { targetLabel } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { usePromiseCheck } from '../../workshop/promise-check/use-promise-check.ts'
import { useTargetInputs } from '../../workshop/promise-check/use-target-inputs.ts'
import { CheckFindings } from './CheckFindings.tsx'
import { LightHead, type LightProps } from './LightHead.tsx'
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
        <StoredCheck targetId={target.id} inputs={inputs} />
      </div>
    )
  }
  if (!check) {
    return (
      <div className="feasibility" aria-busy="true">
        {name}
        <p className="soft">{words.reckoning}</p>
        <StoredCheck targetId={target.id} inputs={inputs} />
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
          <CheckFindings findings={check.findings} graph={graph} target={props.target} />
        </>
      )
  }
}
