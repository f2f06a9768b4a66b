import type { ReactNode } from 'react'
import { BrandLink } from './BrandLink.tsx'
import { usePageTitle } from './page-title.ts'
import { useWords } from '../locale/use-words.ts'
import { Page, TopBar } from '../ui/native/Layout.tsx'

export interface DeadEndProps {
  readonly title: string
  readonly text: string
  /** What to do next: buttons and links. */
  readonly children: ReactNode
}

/** A page for when there is no way on here: what is the matter, and what to do. */
export function DeadEnd({ title, text, children }: DeadEndProps) {
  const { productName } = useWords('common')
  usePageTitle(title)
  return (
    <>
      <TopBar brand={productName} brandLink={(inner) => <BrandLink>{inner}</BrandLink>} ruled />
      <Page width="narrow">
        <div className="stack" role="alert">
          <h1 className="title t-2xl">{title}</h1>
          <p className="t-l soft">{text}</p>
          <p className="row wrap">{children}</p>
        </div>
      </Page>
    </>
  )
}
