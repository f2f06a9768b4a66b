import { classNames } from '../ui/native/class-names.ts'
import type { DragItem } from './use-drag.ts'

export interface DragHandleProps {
  /** "Ziehen: …", with the name of what is moved. */
  readonly label: string
  readonly handle: DragItem['handle']
  readonly className?: string
}

/** Six dots to take hold of, 28 px. No other control stands inside what is dragged. */
export function DragHandle({ label, handle, className }: DragHandleProps) {
  return (
    <button
      type="button"
      title={label}
      {...handle}
      aria-label={label}
      className={classNames('button button-icon button-quiet button-tiny drag-handle', className)}
    >
      <svg className="icon" width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
        {[5, 10, 15].map((y) => (
          <g key={y}>
            <circle cx="7" cy={y} r="1.4" />
            <circle cx="13" cy={y} r="1.4" />
          </g>
        ))}
      </svg>
    </button>
  )
}
