import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './Paper.css'

/** Who speaks: blue disc = we, brass diamond = the others. */
export function SideMark({ side }: { side: 'ours' | 'theirs' }) {
  return (
    <svg className="side-mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {side === 'ours' ? (
        <circle cx="7" cy="7" r="6" fill="var(--ours)" />
      ) : (
        <path d="M7 0l7 7-7 7-7-7z" fill="var(--theirs-fill)" />
      )}
    </svg>
  )
}

export type ChipProps = { side?: 'ours' | 'theirs'; icon?: ReactNode; children: ReactNode }

/** A fact, not a button. With a side it carries that side's mark and colour. */
export function Chip({ side, icon, children }: ChipProps) {
  return (
    <span className={classNames('chip', side && `chip-${side}`)}>
      {side ? <SideMark side={side} /> : icon}
      {children}
    </span>
  )
}

export type SlipProps = Omit<ComponentProps<'article'>, 'children'> & {
  children: ReactNode
  /** Below the text: who said it, marks. */
  foot?: ReactNode
  /** A ⋯ menu in the corner, always visible. */
  menu?: ReactNode
  chosen?: boolean
  size?: 'dense' | 'normal' | 'large'
}

/** What a person wrote: a card. Line ends in the text are kept. */
export function Slip({ children, foot, menu, chosen, size = 'normal', className, ...rest }: SlipProps) {
  return (
    <article
      {...rest}
      className={classNames(
        'slip',
        chosen && 'slip-chosen',
        size !== 'normal' && `slip-${size}`,
        menu !== undefined && 'slip-with-menu',
        className,
      )}
    >
      <div className="slip-text">{children}</div>
      {foot !== undefined && <div className="slip-foot">{foot}</div>}
      {menu !== undefined && <div className="slip-menu">{menu}</div>}
    </article>
  )
}

export type GroupProps = Omit<ComponentProps<'section'>, 'title'> & {
  title: ReactNode
  /** "3 Karten" */
  count?: ReactNode
  /** Buttons or a menu at the end of the head. */
  actions?: ReactNode
  /** True while something is held over it. */
  isTarget?: boolean
}

/** Cards that belong together: a 2 px rule, a title, the slips; no box. */
export function Group({ title, count, actions, isTarget, className, children, ...rest }: GroupProps) {
  return (
    <section {...rest} className={classNames('group', isTarget && 'group-target', className)}>
      <div className="group-head">
        <h3 className="group-title">{title}</h3>
        {count !== undefined && <span className="soft">{count}</span>}
        {actions !== undefined && <span className="end row">{actions}</span>}
      </div>
      {children}
    </section>
  )
}

export type QuoteProps = {
  children: ReactNode
  by?: ReactNode
  /** `theirs`: brass rule and quotation marks; `ours`: blue rule, our answer. */
  side?: 'theirs' | 'ours'
  lang?: string
}

/** Somebody's own words, unaltered. Quotation marks come from the language, not from the text. */
export function Quote({ children, by, side = 'theirs', lang }: QuoteProps) {
  return (
    <figure className={classNames('quote', `quote-${side}`)} {...(lang && { lang })}>
      <blockquote className="quote-text">{children}</blockquote>
      {by !== undefined && <figcaption className="quote-by">{by}</figcaption>}
    </figure>
  )
}

/** The sunken place for what is still private. */
export function Desk({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classNames('desk', className)} />
}

export type EmptyProps = { title: ReactNode; children?: ReactNode; action?: ReactNode }

/** An empty place: what will stand here, how it gets there, and the one action. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <p className="voice t-l">{title}</p>
      {children !== undefined && <p className="soft">{children}</p>}
      {action !== undefined && <div className="empty-action">{action}</div>}
    </div>
  )
}
