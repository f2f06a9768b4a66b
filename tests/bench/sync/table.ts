/** The figures as a Markdown table. */
import type { Goal, ReadFigure } from './figures.ts'
import { SUBJECT_NAMES, SUBJECTS } from './subjects.ts'

const number = (value: number): string => {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}

function goalText(goal: Goal, unit: string): string {
  if ('ratio' in goal) return `≤ ${goal.ratio}×`
  if ('atMost' in goal) return `≤ ${[goal.atMost, unit].filter(Boolean).join(' ')}`
  return 'always'
}

function valueText(value: number | boolean | null): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return number(value)
}

const verdict = (isMet: boolean | null): string => (isMet === null ? '' : isMet ? 'met' : '**missed**')

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export function toTable(figures: readonly ReadFigure[]): string {
  const titles = SUBJECT_NAMES.map((name) => SUBJECTS[name].title)
  const head = ['work', 'figure', 'goal', ...titles, 'to the best peer', '']
  const rows = figures
    .filter(({ values }) => Object.values(values).some((value) => value !== null))
    .map(({ work, figure, unit, goal, values, ratio, isMet }) => [
      work,
      unit ? `${figure}, ${unit}` : figure,
      goalText(goal, unit),
      ...SUBJECT_NAMES.map((name) => valueText(values[name])),
      ratio === null ? '' : `${number(ratio)}×`,
      verdict(isMet),
    ])
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
