import type { PromiseCheck } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import type { PromiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import type { Lever } from '@servicewerkstatt/shared/domain/agreements/feasibility-levers.ts'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Answer, Question } from './messages.ts'
import { keyOf } from './promise-checks.ts'
import { promiseChecks } from './reckoner.ts'

/** While somebody types or moves a slider, every stroke would be a question of its own. */
const PAUSE_MS = 120

interface Asked {
  readonly question: Question
  readonly key: string
}

/** Asks each question once it has stood still for a moment. @param asked keep its identity @returns answers in the same order, undefined while not known */
function useAnswers(asked: readonly (Asked | null)[]): readonly (Answer | undefined)[] {
  const checks = promiseChecks()
  useEffect(() => {
    const wanted: (() => void)[] = []
    const timer = setTimeout(() => {
      for (const one of asked) if (one) wanted.push(checks.want(one.question, one.key))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      for (const release of wanted) release()
    }
  }, [checks, asked])
  const known = useSyncExternalStore(checks.subscribe, () =>
    asked.map((one) => (one && checks.known(one.key) !== undefined ? '1' : '0')).join(''),
  )
  return useMemo(
    () => asked.map((one, index) => (known[index] === '1' && one ? checks.known(one.key) : undefined)),
    [checks, asked, known],
  )
}

const useAsked = (inputs: PromiseInputs | null): Asked | null => {
  const key = inputs && keyOf({ ask: 'check', inputs })
  return useMemo(() => {
    if (key === null) return null
    const question = JSON.parse(key) as Question
    return { question, key }
  }, [key])
}

export interface LiveCheck {
  /** Null: not about time. Undefined: not known yet. */
  readonly check: PromiseCheck | null | undefined
  /** Something has changed since; the new number is on its way. */
  readonly isOutdated: boolean
}

/** The check of a promise as the process is now. While it is reckoned anew the last one stays, marked as outdated. */
export function usePromiseCheck(inputs: PromiseInputs | null): LiveCheck {
  const asked = useAsked(inputs)
  const list = useMemo(() => [asked], [asked])
  const [now] = useAnswers(list) as readonly [PromiseCheck | null | undefined]
  const [last, setLast] = useState(now)
  if (now !== undefined && now !== last) setLast(now)
  if (inputs === null) return { check: null, isOutdated: false }
  return now === undefined
    ? { check: last, isOutdated: last !== undefined }
    : { check: now, isOutdated: false }
}

/** The checks of several promises, or of one in several variants. */
export function usePromiseChecks(
  list: readonly (PromiseInputs | null)[],
): readonly (PromiseCheck | null | undefined)[] {
  const keys = list.map((inputs) => (inputs ? keyOf({ ask: 'check', inputs }) : '')).join('\n')
  const asked = useMemo(
    () => keys.split('\n').map((key) => (key === '' ? null : { question: JSON.parse(key) as Question, key })),
    [keys],
  )
  return useAnswers(asked) as readonly (PromiseCheck | null | undefined)[]
}

/** What would help most; undefined while it is not known. */
export function useLevers(inputs: PromiseInputs | null, nowBp: number): readonly Lever[] | undefined {
  const key = inputs && keyOf({ ask: 'levers', inputs, nowBp })
  const asked = useMemo(() => [key === null ? null : { question: JSON.parse(key) as Question, key }], [key])
  const [levers] = useAnswers(asked)
  return levers as readonly Lever[] | undefined
}
