import type { Gap, ViewOfItem } from '@servicewerkstatt/shared/domain/perception/gaps.ts'
import { middleHalf, perceptionGaps } from '@servicewerkstatt/shared/domain/perception/gaps.ts'
import type { DumbbellRow } from '@servicewerkstatt/shared/drawing/dumbbell.ts'
import { useMemo } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import type { PerceptionRound } from './rounds.ts'

export interface GapRow extends DumbbellRow {
  /** The statement in full. */
  readonly statement: string
  readonly ours: string
  readonly theirs: string
}

export interface GapRound {
  readonly round: PerceptionRound
  readonly threshold: number
  readonly rows: readonly GapRow[]
  /** "7 Antworten" or "5 bis 7 Antworten"; null while nothing of the side is shown. */
  readonly oursCount: string | null
  readonly theirsCount: string | null
}

const time = ({ closedAt, openedAt }: PerceptionRound): number => Date.parse(closedAt ?? openedAt ?? '') || 0

/** Closed rounds with their rows in words, the latest first; the largest gap on top of each. */
export function useGapRounds(): readonly GapRound[] {
  const words = useWords('voting').gap
  const { decimal } = useFormats()
  const { anonymityThreshold } = useSingleton('workshop')
  const rounds = useAll('perceptionRounds')
  const aggregates = useAll('perceptionAggregates')
  const items = useAll('perceptionItems')
  return useMemo(() => {
    const oneDecimal = (value: number): string => decimal(Math.round(value * 10) / 10)
    const signed = (value: number): string =>
      `${value > 0 ? '+' : value < 0 ? '−' : '±'}${oneDecimal(Math.abs(value))}`
    const inWords = (view: ViewOfItem | null): string | null => {
      if (!view) return null
      const half = middleHalf(view.dist)
      return words.mean(
        oneDecimal(view.mean),
        words.answers(view.n, view.n),
        half ? words.spread(...half) : '',
      )
    }
    const countOf = (gaps: readonly Gap[], side: 'self' | 'others'): string | null => {
      const counts = gaps.flatMap((gap) => (gap[side] ? [gap[side].n] : []))
      return counts.length === 0 ? null : words.answers(Math.min(...counts), Math.max(...counts))
    }
    const ofRound = (round: PerceptionRound): GapRound => {
      const own = aggregates.filter(({ roundId }) => roundId === round.id)
      const threshold = round.threshold ?? anonymityThreshold
      // A round from a file has no statements of its own; then those of the workshop are meant.
      const asked =
        round.items ?? items.map(({ id, label, statement }) => ({ id, label: label ?? '', statement }))
      const gaps = perceptionGaps(
        asked.map(({ id }) => id),
        own,
      )
      const missing = (side: 'self_perception' | 'external_perception', itemId: string): string =>
        words.hidden(round.answers?.[side]?.[itemId] ?? 0, threshold)
      const rows = gaps.map((gap): GapRow => {
        const item = asked.find(({ id }) => id === gap.itemId)
        const label = item?.label === '' ? item.statement : (item?.label ?? '')
        const ours = inWords(gap.self) ?? missing('self_perception', gap.itemId)
        const theirs = inWords(gap.others) ?? missing('external_perception', gap.itemId)
        const why = gap.self
          ? words.hiddenSide(words.theirs, round.answers?.external_perception?.[gap.itemId] ?? 0, threshold)
          : words.hiddenSide(words.ours, round.answers?.self_perception?.[gap.itemId] ?? 0, threshold)
        return {
          gap,
          label,
          statement: item?.statement ?? '',
          difference: gap.difference === null ? null : signed(gap.difference),
          words: gap.direction === null ? why : words.directions[gap.direction],
          ours,
          theirs,
        }
      })
      return {
        round,
        threshold,
        rows,
        oursCount: countOf(gaps, 'self'),
        theirsCount: countOf(gaps, 'others'),
      }
    }
    return rounds
      .filter(({ status }) => status === 'closed')
      .toSorted((a, b) => time(b) - time(a))
      .map(ofRound)
      .filter(({ rows }) => rows.length > 0)
  }, [rounds, aggregates, items, anonymityThreshold, words, decimal])
}
