import type { NodeType } from '@servicewerkstatt/shared/domain/process/process-model.ts'

/** The shape of a node that is no step, as it stands in the picture, for the column of numbers. */
export function NodeGlyph({ type }: { readonly type: NodeType }) {
  return (
    <svg
      className="node-glyph"
      width="18"
      height="18"
      viewBox="-9 -9 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      {shapeOf(type)}
    </svg>
  )
}

function shapeOf(type: NodeType) {
  switch (type) {
    case 'start':
      return <circle r="6.5" />
    case 'end':
      return (
        <>
          <circle r="7.5" fill="currentColor" stroke="none" />
          <path d="M-3.2 .2l2.2 2.3 4-4.8" stroke="var(--paper)" />
        </>
      )
    case 'decision':
      return <path d="M0-7.5L7.5 0 0 7.5-7.5 0z" />
    case 'split':
    case 'join':
      return <path d="M0-7.5V7.5" strokeWidth="4" />
    case 'merge':
      return <circle r="3" fill="currentColor" stroke="none" />
    case 'wait':
      return (
        <>
          <circle r="6.5" />
          <path d="M0-3.5V0l2.6 1.6" />
        </>
      )
    case 'task':
      return <rect x="-7" y="-4.5" width="14" height="9" rx="1" />
  }
}
