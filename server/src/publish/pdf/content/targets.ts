import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { isFilled, joined, type Content } from './context.ts'

type Metric = Pick<
  RecordView<'requirements'>,
  'metricKind' | 'operator' | 'threshold' | 'unit' | 'clock' | 'shareTargetBp'
> & { readonly cutoffTime?: string | null; readonly dueTime?: string | null }

/** „innerhalb von 8 Stunden Arbeitszeit, in 80 von 100 Fällen“; '' while nothing is settled. */
export function metricInWords(content: Content, metric: Metric): string {
  const share = metric.shareTargetBp === null ? '' : content.words.metric.share(metric.shareTargetBp)
  const isValue = metric.metricKind === 'availability' || metric.metricKind === 'value_limit'
  return joined([limitInWords(content, metric), isValue ? '' : share])
}

/** The same without the share. */
export function limitInWords({ words, formats }: Content, metric: Metric): string {
  const w = words.metric
  const { threshold, unit } = metric
  const clockTime = (time: string | null | undefined): string | null => (time == null ? null : w.oClock(time))
  switch (metric.metricKind) {
    case 'same_day':
      return w.sameDay(clockTime(metric.cutoffTime))
    case 'within_working_days':
      return threshold === null ? '' : w.withinWorkingDays(formats.number(threshold))
    case 'by_working_day':
      return threshold === null ? '' : w.byWorkingDay(formats.number(threshold), clockTime(metric.dueTime))
    case 'time_within': {
      if (threshold === null) return ''
      const amount = formats.amount(threshold, unit ?? 'minute')
      const days = unit === 'working_day' || unit === 'working_day_of_month'
      return w.within(amount.value, amount.unit, metric.clock === null || days ? '' : w.clock[metric.clock])
    }
    case 'availability':
    case 'value_limit': {
      if (threshold === null) return ''
      const fallback = metric.metricKind === 'availability' ? ('gte' as const) : ('lte' as const)
      const amount = formats.amount(
        threshold,
        unit ?? (metric.metricKind === 'availability' ? 'share' : 'count'),
      )
      return `${w.limit[metric.operator ?? fallback]} ${w.amount(amount.value, amount.unit)}`
    }
    case 'quality_ratio':
    case null:
      // The measure says in words what counts as good; there is no limit beside the share.
      return ''
  }
}

/** How complete a measurable form is, 0–6: measure, start, stop or criterion, limit, share, source. */
export function measurability(requirement: RecordView<'requirements'>): number {
  const needsNoLimit = requirement.metricKind === 'quality_ratio' || requirement.metricKind === 'same_day'
  return [
    isFilled(requirement.measure),
    isFilled(requirement.startEvent),
    isFilled(requirement.stopEvent) ||
      (requirement.metricKind === 'quality_ratio' && isFilled(requirement.measure)),
    needsNoLimit || (requirement.threshold !== null && requirement.unit !== null),
    requirement.shareTargetBp !== null,
    isFilled(requirement.dataSource),
  ].filter(Boolean).length
}
