/** The measurable form in words: names of its parts, its questions and its answers, all depending on the kind of limit. */
import { limitWords, shareWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import {
  type MeasurablePart,
  needsLimit,
} from '@servicewerkstatt/shared/domain/expectations/measurability.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useMemo } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'

type Form = RecordView<'requirements'>

/** Where a case is good or not, nothing runs from a beginning to an end. */
const isAboutCases = (metricKind: string | null): boolean =>
  metricKind === 'quality_ratio' || metricKind === 'value_limit' || metricKind === 'availability'

export function useMeasureWords() {
  const { measure: words } = useWords('expectations')
  const { language } = useLanguage()
  return useMemo(() => {
    const limitOf = (form: Form): string => {
      if (form.metricKind === 'same_day') return words.sameDay
      if (!needsLimit(form.metricKind)) return words.noLimit
      const limit = limitWords(form, language)
      if (limit === '') return ''
      if (form.metricKind === 'by_working_day') return words.by(limit)
      return form.operator === 'gte' || form.operator === 'gt' ? words.atLeast(limit) : words.atMost(limit)
    }
    return {
      nameOf: (part: MeasurablePart, metricKind: string | null) =>
        part === 'stop' && isAboutCases(metricKind) ? words.goodPart : words.parts[part],
      questionOf: (part: MeasurablePart, metricKind: string | null) =>
        (part === 'start' || part === 'stop') && isAboutCases(metricKind)
          ? words.questionsOfQuality[part]
          : words.questions[part],
      answerOf: (form: Form, part: MeasurablePart): string => {
        switch (part) {
          case 'measure':
            return form.measure.trim()
          case 'start':
            return form.startEvent.trim()
          case 'stop':
            return form.stopEvent.trim()
          case 'limit':
            return limitOf(form)
          case 'share':
            return form.shareTargetBp === null ? '' : shareWords(form.shareTargetBp, language)
          case 'source':
            return form.dataSource.trim()
        }
      },
    }
  }, [words, language])
}
