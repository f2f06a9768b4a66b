import { useMemo } from 'react'
import { encode } from 'uqr'

export interface QrCodeProps {
  readonly value: string
  /** What it leads to, for people who do not see it. */
  readonly label: string
  readonly className?: string
}

/** Modules of white around the code; four are what readers count on. */
const QUIET_ZONE = 4

/** A QR code as one path, black on white in every theme, because many readers do not take the inverse. */
export function QrCode({ value, label, className }: QrCodeProps) {
  const { path, size } = useMemo(() => drawCode(value), [value])
  return (
    <svg
      {...(className && { className })}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** Dark modules, each run of a row as one rectangle. */
function drawCode(value: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(value, { ecc: 'M', border: QUIET_ZONE })
  let path = ''
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x += 1
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  }
  return { path, size }
}
