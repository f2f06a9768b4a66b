import { type DumbbellOptions, drawDumbbell } from '@servicewerkstatt/shared/drawing/dumbbell.ts'
import { useMemo } from 'react'
import { Shapes } from '../../ui/Shapes.tsx'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import type { GapRow } from './use-gaps.ts'

export interface GapPictureProps {
  readonly rows: readonly GapRow[]
  readonly size: Omit<DumbbellOptions, 'lang'>
  readonly className: string
}

/** The picture; beside it stands the table with the same content. */
export function GapPicture({ rows, size, className }: GapPictureProps) {
  const words = useWords('voting').gap
  const { language } = useLanguage()
  const drawing = useMemo(() => drawDumbbell(rows, { ...size, lang: language }), [rows, size, language])
  const { x, y, width, height } = drawing.view
  return (
    <svg
      className={className}
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-label={[
        words.picture,
        ...rows.map((row) => [row.label, row.difference, row.words].filter(Boolean).join(', ')),
      ].join('. ')}
      fontFamily="var(--font-plain)"
    >
      <Shapes shapes={drawing.shapes} />
    </svg>
  )
}

/** Which mark is whose, with the number of answers. */
export function GapLegend({
  ours,
  theirs,
}: {
  readonly ours: string | null
  readonly theirs: string | null
}) {
  const words = useWords('voting').gap
  return (
    <>
      <span>
        <i className="gap-mark gap-mark-ours" aria-hidden="true" />
        <b>{words.ours}</b>
        {ours !== null && `, ${ours}`}
      </span>
      <span>
        <i className="gap-mark gap-mark-theirs" aria-hidden="true" />
        <b>{words.theirs}</b>
        {theirs !== null && `, ${theirs}`}
      </span>
    </>
  )
}
