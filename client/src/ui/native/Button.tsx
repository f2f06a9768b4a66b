import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import './Button.css'

export type ButtonKind = 'main' | 'plain' | 'quiet'

export type ButtonLook = {
  /** `main` is ink, one per screen; `plain` is raised; `quiet` is underlined words. */
  kind?: ButtonKind
  /** 36 px instead of 44, for dense bars; on touch screens it is 44 all the same. */
  small?: boolean
  wide?: boolean
  /** A quiet button whose words line up with the text around it. */
  flush?: boolean
}

/** The classes of a button, for links that look like one: `<Link className={buttonClass({ kind: 'main' })}>`. */
export function buttonClass({ kind = 'plain', small, wide, flush }: ButtonLook = {}): string {
  return classNames(
    'button',
    kind !== 'plain' && `button-${kind}`,
    small && 'button-small',
    wide && 'button-wide',
    flush && 'button-flush',
  )
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'aria-disabled' | 'aria-pressed'> &
  ButtonLook & {
    icon?: ReactNode
    /** While true the words change to `busyText` and presses are ignored; the width stays. */
    busy?: boolean
    busyText?: string
    /** For a button that stays on: blue edge, wash, and `aria-pressed`. */
    pressed?: boolean
    /** Why it cannot be used now. It stays focusable, shows the reason below and ignores presses. */
    unavailable?: string | null | false | undefined
  }

/** A button. `type` is `button` unless said otherwise. */
export function Button({
  kind,
  small,
  wide,
  flush,
  icon,
  busy = false,
  busyText,
  pressed,
  unavailable,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const blocked = busy || Boolean(unavailable)
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      type="button"
      {...rest}
      className={classNames(
        buttonClass({
          ...(kind && { kind }),
          ...(small && { small }),
          ...(wide && { wide }),
          ...(flush && { flush }),
        }),
        pressed && 'button-on',
        unavailable && 'button-unavailable',
        className,
      )}
      onClick={press}
      {...(blocked && { 'aria-disabled': true })}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...(unavailable && { 'aria-describedby': reasonId })}
    >
      {icon}
      {busyText === undefined ? (
        children
      ) : (
        <span className="button-words">
          <span data-shown={!busy} aria-hidden={busy}>
            {children}
          </span>
          <span data-shown={busy} aria-hidden={!busy}>
            {busyText}
          </span>
        </span>
      )}
    </button>
  )
  if (!unavailable) return button
  return (
    <span className={classNames('button-with-reason', wide && 'button-wide')}>
      {button}
      <span id={reasonId} className="button-reason">
        {unavailable}
      </span>
    </span>
  )
}

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'disabled'> & {
  /** What it does, as a verb; spoken and shown as a tooltip. */
  label: string
  icon: ReactNode
  kind?: 'plain' | 'quiet'
  /** `normal` 44, `small` 36, `tiny` 28 (inside process nodes). */
  size?: 'normal' | 'small' | 'tiny'
  pressed?: boolean
  unavailable?: boolean
}

/** A button that shows only a glyph. Use it for ⋯, ▲▼, ±, zoom, pause and close; everything else has a word. */
export function IconButton({
  label,
  icon,
  kind = 'plain',
  size = 'normal',
  pressed,
  unavailable,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(
        'button button-icon',
        kind === 'quiet' && 'button-quiet',
        size !== 'normal' && `button-${size}`,
        pressed && 'button-on',
        unavailable && 'button-unavailable',
        className,
      )}
      onClick={(event) => {
        if (!unavailable) onClick?.(event)
      }}
      {...(unavailable && { 'aria-disabled': true })}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
    >
      {icon}
    </button>
  )
}
