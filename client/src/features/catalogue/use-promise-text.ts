/** The promise of an agreement as it reads now: its own words, else the sentence that its targets make. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  isWholeSentence,
  promiseParts,
  type PromisePart,
  type PromiseTarget,
  sentenceOf,
} from '@servicewerkstatt/shared/domain/agreements/promise-sentence.ts'
import { useCallback, useMemo } from 'react'
import { sameList, useDerived, useRecordsOf } from '../../workshop/use-derived.ts'
import { useSingleton } from '../../workshop/use-record.ts'

type Agreement = RecordView<'agreements'>
export type Target = RecordView<'targets'>
type Requirement = RecordView<'requirements'>
type Node = RecordView<'nodes'>

const orElse = (first: string | undefined, second: string | undefined): string =>
  first?.trim() ? first : (second ?? '')

/** From when the time counts and until what: the measurable form says it, else the steps it is measured between. */
export function eventsOf(
  target: Target,
  requirements: readonly Requirement[],
  nodes: readonly Node[],
): Pick<PromiseTarget, 'startEvent' | 'stopEvent'> {
  const requirement = requirements.find(({ id }) => target.requirementIds[id])
  const nameOf = (id: string | null) => nodes.find((node) => node.id === id)?.name
  return {
    startEvent: orElse(requirement?.startEvent, nameOf(target.fromNodeId)),
    stopEvent: orElse(requirement?.stopEvent, nameOf(target.toNodeId)),
  }
}

/** The measurable forms and the steps that the targets name; nothing else makes a sentence change. */
function useNamed(targets: readonly Target[]) {
  const ofRequirements = useCallback(
    (all: readonly Requirement[]) =>
      all.filter(({ id }) => targets.some(({ requirementIds }) => requirementIds[id])),
    [targets],
  )
  const ofNodes = useCallback(
    (all: readonly Node[]) =>
      all.filter(({ id }) =>
        targets.some(({ fromNodeId, toNodeId }) => fromNodeId === id || toNodeId === id),
      ),
    [targets],
  )
  const requirements = useDerived('requirements', ofRequirements, sameList)
  const nodes = useDerived('nodes', ofNodes, sameList)
  return { requirements, nodes }
}

export interface PromiseDraft {
  readonly targets: readonly Target[]
  /** The parts of the sentence; none while no target says what kind of promise it is. */
  readonly parts: readonly PromisePart[]
  /** The same as text. */
  readonly sentence: string
  /** Every part says something. */
  readonly isWhole: boolean
}

/** What one target would say instead. */
export interface TriedTarget {
  readonly targetId: string
  /** Keep its identity. */
  readonly values: Partial<Pick<Target, 'threshold' | 'shareTargetBp'>>
}

/** The sentence that targets and exclusions make, in the language of the content. @param tried with another limit or share than is written down */
export function usePromiseDraft(agreement: Agreement | undefined, tried?: TriedTarget): PromiseDraft {
  const { locale } = useSingleton('workshop')
  const targets = useRecordsOf('targets', 'agreementId', agreement?.id ?? null)
  const { requirements, nodes } = useNamed(targets)
  const exclusions = agreement?.exclusions ?? ''
  const { targetId, values } = tried ?? {}
  return useMemo(() => {
    const named = targets.map((target) => ({
      ...target,
      ...(target.id === targetId && values),
      ...eventsOf(target, requirements, nodes),
    }))
    const parts = promiseParts({ targets: named, exclusions }, locale)
    return { targets, parts, sentence: sentenceOf(parts), isWhole: isWholeSentence(parts) }
  }, [targets, requirements, nodes, exclusions, locale, targetId, values])
}

/** What stands for the promise in lists; '' while nobody has said anything yet. */
export function usePromiseText(agreement: Agreement | undefined): string {
  const { sentence, isWhole } = usePromiseDraft(agreement)
  const own = agreement?.promise.trim() ?? ''
  if (own !== '') return own
  return isWhole ? sentence : (agreement?.title ?? '')
}
