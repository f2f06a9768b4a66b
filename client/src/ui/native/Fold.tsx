import { type ReactNode, useState } from 'react'
import './Arrangement.css'

export type FoldProps = {
  /** Says what is inside, so that nobody has to open it to know. */
  summary: ReactNode
  children: ReactNode
  /** Open from the start. */
  startsOpen?: boolean
}

/** Holds what is rarely needed. What is inside is mounted once opened and stays, so that nothing typed there is lost by folding. */
export function Fold({ summary, children, startsOpen = false }: FoldProps) {
  const [wasOpened, setOpened] = useState(startsOpen)
  return (
    <details
      className="fold"
      open={startsOpen}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary>
        <span>{summary}</span>
      </summary>
      {wasOpened && <div className="fold-content">{children}</div>}
    </details>
  )
}
