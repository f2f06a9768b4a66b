import type { ReactNode } from 'react'

/** One cell of the sheet. */
export function SheetPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet-part">
      <h2 className="label">{title}</h2>
      {children}
    </section>
  )
}
