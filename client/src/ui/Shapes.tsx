/** Plain shapes of `shared/drawing` as SVG elements, in the colours of the page's tokens. The same shapes make the PDF. */
import type { Fill, Shape, Stroke, TextShape, Tone } from '@servicewerkstatt/shared/drawing/shapes.ts'
import { type CSSProperties, Fragment, memo } from 'react'

const PATTERNS = { hatch: 'process-hatch', 'hatch-on-ours': 'process-hatch-on-ours' } as const

const toneValue = (tone: Tone): string => `var(--${tone})`

const paint = (fill: Fill): string => {
  if (fill === 'none') return 'none'
  return fill === 'hatch' || fill === 'hatch-on-ours' ? `url(#${PATTERNS[fill]})` : toneValue(fill)
}

// Colours are set as styles: `var()` and `light-dark()` do not work in SVG attributes.
const style = (fill: Fill, stroke?: Stroke): CSSProperties => ({
  fill: paint(fill),
  ...(stroke && {
    stroke: toneValue(stroke.tone),
    strokeWidth: stroke.width,
    ...(stroke.dashes && { strokeDasharray: stroke.dashes.join(' ') }),
  }),
})

/** Once per page, for the hatched part of the time bars. */
export function Patterns() {
  return (
    <svg className="canvas-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <Hatch id={PATTERNS.hatch} ground="paper-raised" ink="ink" />
        <Hatch id={PATTERNS['hatch-on-ours']} ground="ours" ink="on-ours" />
      </defs>
    </svg>
  )
}

function Hatch({ id, ground, ink }: { readonly id: string; readonly ground: Tone; readonly ink: Tone }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" style={{ fill: toneValue(ground) }} />
      <path d="M1.5 0V6" style={{ stroke: toneValue(ink), strokeWidth: 3 }} />
    </pattern>
  )
}

export const Shapes = memo(function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  // A picture's shapes have no identity but their place in it.
  return shapes.map((shape, index) => <OneShape key={index} shape={shape} />)
})

function OneShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape.rect
      return (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={shape.radius ?? 0}
          style={style(shape.fill, shape.stroke)}
        />
      )
    }
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} style={style(shape.fill, shape.stroke)} />
    case 'path':
      return <path d={shape.path} style={style(shape.fill, shape.stroke)} />
    case 'text':
      return <Words shape={shape} />
    case 'group':
      return <Shapes shapes={shape.shapes} />
  }
}

/**
 * Letters, with the ground around them as a halo. A screen can paint the outline first; files and the PDF, which cannot, carry the letters twice.
 * The spaces between the lines are not drawn: they keep the words apart for whoever reads or searches the text.
 */
function Words({ shape: { text, tone, halo } }: { readonly shape: TextShape }) {
  const letters: CSSProperties = {
    fill: toneValue(tone),
    ...(halo && {
      stroke: toneValue(halo),
      strokeWidth: text.size * 0.3,
      strokeLinejoin: 'round',
      paintOrder: 'stroke',
    }),
  }
  return text.lines.map((line, index) => (
    <Fragment key={index}>
      <text
        x={text.x}
        y={text.y + index * text.lineHeight}
        fontSize={text.size}
        fontWeight={text.weight}
        textAnchor={text.anchor}
        style={letters}
      >
        {line}
      </text>{' '}
    </Fragment>
  ))
}
