import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import { StateGlyph } from './State.tsx'
import './Notice.css'

export type NoticeProps = {
  /** `problem`: something did not work; `kept`: it did; `info`: to know. */
  kind?: 'info' | 'problem' | 'kept'
  title?: ReactNode
  children?: ReactNode
  /** Technical particulars in small type, such as the place in a file. */
  detail?: ReactNode
  /** What to do next: buttons or links. */
  action?: ReactNode
  /** Focus it after a failed attempt, so that reading goes on here. */
  ref?: Ref<HTMLDivElement>
}

/** A message that stays where it belongs: what happened, and what to do. */
export function Notice({ kind = 'info', title, children, detail, action, ref }: NoticeProps) {
  return (
    <div className={classNames('notice', `notice-${kind}`)} tabIndex={-1} {...(ref && { ref })}>
      {title !== undefined && (
        <p className="notice-title">
          {kind === 'problem' && <StateGlyph state="missed" />}
          {kind === 'kept' && <StateGlyph state="met" />}
          <span>{title}</span>
        </p>
      )}
      {children !== undefined && <div>{children}</div>}
      {detail !== undefined && <p className="notice-detail">{detail}</p>}
      {action !== undefined && <div className="row wrap">{action}</div>}
    </div>
  )
}
