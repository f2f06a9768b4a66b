import type { ReactNode } from 'react'
import { BrandLink } from '../../app/BrandLink.tsx'
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useWords } from '../../locale/use-words.ts'
import { Page, TopBar } from '../../ui/native/Layout.tsx'
import '../../ui/fonts-text.css'
import './join.css'

export type JoinFrameProps = {
  kicker?: ReactNode
  title: ReactNode
  lead?: ReactNode
  children: ReactNode
}

/** Bar, title and one task: the same narrow page on phone and laptop. */
export function JoinFrame({ kicker, title, lead, children }: JoinFrameProps) {
  const { productName } = useWords('common')
  usePageTitle(useWords('join').pageTitle)
  return (
    <>
      <TopBar
        brand={<span className="t-s">{productName}</span>}
        brandLink={(inner) => <BrandLink>{inner}</BrandLink>}
        end={<LanguageSwitch />}
      />
      <Page className="join">
        {kicker !== undefined && <p className="t-s soft">{kicker}</p>}
        <h1 className="title t-2xl join-title">{title}</h1>
        {lead !== undefined && <p className="t-s soft">{lead}</p>}
        {children}
      </Page>
    </>
  )
}
