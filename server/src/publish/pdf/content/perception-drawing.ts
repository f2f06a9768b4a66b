/** The dumbbell picture of a round for print: the same shapes as on screen and in the room. */
import { perceptionGaps } from '@servicewerkstatt/shared/domain/perception/gaps.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { drawDumbbell, PAGE_DUMBBELL, type DumbbellRow } from '@servicewerkstatt/shared/drawing/dumbbell.ts'
import { printTheme } from '@servicewerkstatt/shared/drawing/themes.ts'
import { toSvg } from '@servicewerkstatt/shared/drawing/to-svg.ts'
import type { Content } from './context.ts'

/** @returns null when neither side of any statement is shown; `alt` says the picture in words */
export function drawGaps(
  { data, words, formats }: Content,
  round: RecordView<'perceptionRounds'>,
): { readonly svg: string; readonly alt: string } | null {
  const w = words.perception
  const aggregates = data.all('perceptionAggregates').filter(({ roundId }) => roundId === round.id)
  const asked = round.items ?? data.all('perceptionItems')
  const gaps = perceptionGaps(
    asked.map(({ id }) => id),
    aggregates,
  ).filter(({ self, others }) => self !== null || others !== null)
  if (gaps.length === 0) return null
  const rows = gaps.map((gap): DumbbellRow => {
    const { difference, direction, itemId } = gap
    const sign = difference === null || difference === 0 ? '' : difference > 0 ? '+' : '−'
    return {
      gap,
      label: asked.find(({ id }) => id === itemId)?.label ?? itemId,
      difference: difference === null ? null : `${sign}${formats.mean(Math.abs(difference))}`,
      words: direction === null ? w.hidden : w.directions[direction],
    }
  })
  const { locale } = data.one('workshop')
  const svg = toSvg(drawDumbbell(rows, { ...PAGE_DUMBBELL, lang: locale }), {
    theme: printTheme,
    title: words.chapters.perception,
    idPrefix: 'gap-',
    background: null,
  })
  const said = rows.map((row) => [row.label, row.difference, row.words].filter(Boolean).join(', '))
  return { svg, alt: [w.picture, ...said].join('. ') }
}
