import { useMemo } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { keptCount, type Period, periodRows, useFigureFacts } from './period-figures.ts'
import { periodName } from './period-words.ts'

/** "Oktober 2026: 4 von 5 Zusagen gehalten", as a start for own words; '' while nothing can be said. */
export function useSuggestedHeadline(period: Period | null): string {
  const words = useWords('result').attainment
  const formats = useFormats()
  const facts = useFigureFacts()
  return useMemo(() => {
    if (!period) return ''
    const { kept, judged } = keptCount(periodRows(period, facts))
    return judged === 0 ? '' : words.summary(periodName(period, formats), kept, judged)
  }, [period, facts, words, formats])
}
