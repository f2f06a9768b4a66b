/** How long the cases of a stored check took, for print: the same shapes as on the page and in the room. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { drawDistribution } from '@servicewerkstatt/shared/drawing/distribution-chart.ts'
import { printTheme } from '@servicewerkstatt/shared/drawing/themes.ts'
import { toSvg } from '@servicewerkstatt/shared/drawing/to-svg.ts'
import { distributionWords } from '@servicewerkstatt/shared/locale/distribution-words.ts'
import type { Content } from './context.ts'

/** In units that are printed with 0.72 pt: 115 mm wide, letters of 9 pt. */
const SIZE = { width: 452, height: 150, textSize: 12.5 } as const

/** @returns null for a check that was stored without it; `alt` says the picture in words, `legend` how to read it */
export function drawStoredDistribution(
  { data, words, formats }: Content,
  target: RecordView<'targets'>,
  check: RecordView<'feasibility'> | undefined,
): { readonly svg: string; readonly alt: string; readonly legend: string } | null {
  const stored = check?.distribution
  if (!check || !stored) return null
  const w = words.catalogue.distribution
  const { locale } = data.one('workshop')
  const drawn = distributionWords(stored, target, stored.isElapsed, locale)
  const svg = toSvg(drawDistribution(stored, drawn, SIZE), {
    theme: printTheme,
    title: w.title,
    idPrefix: `dist-${check.id}-`,
    background: null,
  })
  const [kept, late] = (['kept', 'late'] as const).map((part) =>
    stored.bars.reduce((sum, bar) => sum + bar[part], 0),
  ) as [number, number]
  const tallest = stored.bars.reduce((most, bar) =>
    bar.kept + bar.late > most.kept + most.late ? bar : most,
  )
  const span = {
    minutes: () => w.fromTo(drawn.tick(tallest.from), drawn.tick(tallest.from + stored.step)),
    days: () => w.onDay(formats.number(tallest.from)),
    'month-days': () => w.onMonthDay(formats.number(tallest.from)),
  }[stored.unit]()
  const all = formats.number(stored.total)
  return {
    svg,
    alt: [
      w.title,
      `${w.keptOf(formats.number(kept), all)} (${drawn.promised})`,
      w.lateOf(formats.number(late + stored.beyond), all),
      w.most(span),
    ].join('. '),
    legend: `${w.title}: ${w.axis[stored.unit](all)} ${w.legend}`,
  }
}
