import { isCheckable } from '@servicewerkstatt/shared/domain/agreements/feasibility-rule.ts'
import { useCallback } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Section } from '../../ui/native/Layout.tsx'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { useIds } from '../../workshop/use-record.ts'
import { HoursOfPromise } from './HoursOfPromise.tsx'
import { PromiseLight } from './PromiseLight.tsx'
import type { Target } from './use-promise-text.ts'

/** Whether the process can keep the promised times, by the team's own estimates. Not shown while there is nothing to reckon with. */
export function Feasibility({ agreementId }: { readonly agreementId: string }) {
  const words = useWords('catalogue').feasibility
  const derive = useCallback(
    (targets: readonly Target[]) =>
      targets.filter((target) => target.agreementId === agreementId && isCheckable(target)),
    [agreementId],
  )
  const timed = useDerived('targets', derive, sameList)
  const hasProcess = useIds('nodes').length > 0
  if (timed.length === 0 || !hasProcess) return null
  return (
    <Section label={words.heading} note={words.note} rule="open">
      <div className="stack-wide">
        {timed.map((target) => (
          <PromiseLight key={target.id} target={target} isNamed={timed.length > 1} />
        ))}
        <HoursOfPromise targets={timed} />
      </div>
    </Section>
  )
}
