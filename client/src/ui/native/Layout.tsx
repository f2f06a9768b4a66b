import type { ComponentProps, ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { classNames } from './class-names.ts'
import { Mark } from './Mark.tsx'
import './Layout.css'

/** First thing in the tab order: jumps over the bars to the content of `Page`. */
export function SkipLink() {
  return (
    <a className="skip-link visually-hidden" href="#inhalt">
      {useWords('common').skipToContent}
    </a>
  )
}

export type PageProps = ComponentProps<'main'> & { width?: 'normal' | 'narrow' | 'full' }

/** The content of a screen; one per screen. */
export function Page({ width = 'normal', className, ...rest }: PageProps) {
  return (
    <main
      id="inhalt"
      tabIndex={-1}
      {...rest}
      className={classNames('page', width !== 'normal' && `page-${width}`, className)}
    />
  )
}

export type SectionProps = Omit<ComponentProps<'section'>, 'title'> & {
  /** Stands in the narrow column on the left; on phones above the text. */
  label: ReactNode
  /** Smaller words below the label. */
  note?: ReactNode
  /** Level of the label as a heading. */
  level?: 2 | 3 | 4
  /** `open`: 2 px ink rule, begins something. `row`: hairline. `miss`: 6 px red lead. */
  rule?: 'open' | 'row' | 'miss'
}

/** A column of labels, a column of text. */
export function Section({
  label,
  note,
  level = 2,
  rule = 'row',
  className,
  children,
  ...rest
}: SectionProps) {
  const Heading = `h${level}` as const
  return (
    <section {...rest} className={classNames('section', rule !== 'row' && `section-${rule}`, className)}>
      <div className="section-head">
        <Heading className="label">{label}</Heading>
        {note !== undefined && <p className="section-note">{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  )
}

export type TopBarProps = {
  /** Beside the mark: the team's name, or the product's. */
  brand: ReactNode
  /** Wraps mark and brand, for instance `(inner) => <Link to="/" className="bar-brand">{inner}</Link>`. */
  brandLink?: (inner: ReactNode) => ReactNode
  /** After the brand: stage, mode, "4 von 16". */
  children?: ReactNode
  /** On the right: saved state, timer, buttons. */
  end?: ReactNode
  /** The clock under the bar, `share` of the time left from 1 to 0; absent: a hairline if `ruled`. */
  time?: { share: number; over?: boolean }
  ruled?: boolean
  sticky?: boolean
  markSize?: number
}

/** The bar on top, with the folding rule under it that is the clock. */
export function TopBar({ brand, brandLink, children, end, time, ruled, sticky, markSize = 24 }: TopBarProps) {
  const inner = (
    <>
      <Mark size={markSize} />
      <span>{brand}</span>
    </>
  )
  return (
    <div className={classNames(sticky && 'bar-sticky')}>
      <header className={classNames('bar', ruled && !time && 'bar-ruled')}>
        {brandLink ? brandLink(inner) : <span className="bar-brand">{inner}</span>}
        {children !== undefined && <div className="bar-words">{children}</div>}
        {end !== undefined && <div className="bar-end">{end}</div>}
      </header>
      {time && <TimeLine {...time} />}
    </div>
  )
}

/** The time that is left, as a rule that shortens to the left. The words are the timer's. */
export function TimeLine({ share, over = false }: { share: number; over?: boolean }) {
  const left = Math.min(1, Math.max(0, share))
  return (
    <div className={classNames('timeline', over && 'timeline-over')} aria-hidden="true">
      <i style={{ transform: `scaleX(${left})` }} />
    </div>
  )
}

/** Minutes and seconds; in the last minute a word beside it, at the end only the word. No red. */
export function Timer({ secondsLeft, paused = false }: { secondsLeft: number; paused?: boolean }) {
  const words = useWords('common')
  const seconds = Math.max(0, Math.ceil(secondsLeft))
  if (seconds === 0) {
    return (
      <span className="timer" role="timer">
        {words.time.over}
      </span>
    )
  }
  return (
    <span className="row" role="timer" aria-label={words.time.left(seconds)}>
      {paused && <span className="timer-word">{words.time.paused}</span>}
      {!paused && seconds <= 60 && <span className="timer-word">{words.time.lastMinute}</span>}
      <span className="timer">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>
    </span>
  )
}

/** The bar at the foot with the one main action. It stays in view; focused fields keep clear of it. */
export function FootBar({ className, ...rest }: ComponentProps<'footer'>) {
  return <footer {...rest} className={classNames('foot-bar', className)} />
}
