/** What stands on the chart of the simulated cases, in German and English; the same on the page, in the room and in the PDF. */
import type { Distribution } from '../domain/agreements/feasibility-distribution.ts'
import { limitWords, timeWords, type Limit } from '../domain/agreements/metric-words.ts'
import { formatTotal } from '../domain/process/duration-words.ts'
import type { DistributionWords } from '../drawing/distribution-chart.ts'

interface DrawnPromise extends Limit {
  readonly metricKind: string | null
  readonly dueTime: string | null
}

const WORDS = {
  de: { promised: 'zugesagt', sameDay: 'am selben Tag', beyond: 'länger' },
  en: { promised: 'promised', sameDay: 'on the same day', beyond: 'longer' },
} as const

export function distributionWords(
  distribution: Distribution,
  target: DrawnPromise,
  isElapsed: boolean,
  language: 'de' | 'en',
): DistributionWords {
  const words = WORDS[language]
  const limit = target.metricKind === 'same_day' ? words.sameDay : limitWords(target, language)
  const due = target.dueTime === null ? '' : `, ${timeWords(target.dueTime, language)}`
  return {
    lang: language,
    promised: `${words.promised} ${limit}${target.metricKind === 'by_working_day' ? due : ''}`,
    tick:
      distribution.unit === 'minutes'
        ? (minutes) =>
            minutes === 0 ? '0' : formatTotal(minutes, isElapsed ? 'elapsed' : 'working', language)
        : String,
    beyond: words.beyond,
  }
}
