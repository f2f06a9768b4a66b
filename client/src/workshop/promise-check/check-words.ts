/** What a check says where there is no probability; the same on the page, in a try and in the room. */
import type {
  PromiseFinding,
  SummedPromise,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'

/** "üblicherweise 4 h, schlimmstenfalls 8 h"; with steps that lack a time only the lower bound, and how many they are. */
export function useSumsWords(): (check: Pick<SummedPromise, 'sums' | 'isElapsed'>) => string {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  return ({ sums, isElapsed }) => {
    const time = (minutes: number) => formatTotal(minutes, isElapsed ? 'elapsed' : 'working', language)
    const missing = sums.stepsWithoutTime.length
    return missing > 0
      ? `${words.atLeast(time(sums.usualMin))}, ${words.withoutTime(missing, sums.steps.length)}`
      : `${words.usual(time(sums.usualMin))}, ${words.worst(time(sums.cautiousMin))}`
  }
}

/** A finding in plain words; where it is stands before it. */
export function useFindingWords(): (finding: PromiseFinding) => string {
  const own = useWords('catalogue').feasibility.findings
  const { language } = useLanguage()
  const ofProcess = processWordsFor(language).findings
  return ({ reason }) =>
    reason in own ? own[reason as keyof typeof own] : ofProcess[reason as keyof typeof ofProcess]
}
