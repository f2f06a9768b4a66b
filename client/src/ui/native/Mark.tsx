import { classNames } from './class-names.ts'

/** The mark: a saw-tooth roof, an open door, two lines of text. One shape, one colour, even edges at 16 px. */
export function Mark({ size = 28, className }: { /** Edge in px. */ size?: number; className?: string }) {
  return (
    <svg
      className={classNames('mark', className)}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d="M2 30V12L16 3v9l14-9v27h-4V16H6v14z" />
      <path d="M10 20h12v2H10zM10 24h7v2h-7z" />
    </svg>
  )
}

/** The name in the voice's serif, beside the mark where there is room for both. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={classNames('title', className)} lang="de" translate="no">
      Servicewerkstatt
    </span>
  )
}
