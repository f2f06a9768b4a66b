import { Link } from 'react-router'
import { useWords } from '../locale/use-words.ts'
import { buttonClass } from '../ui/native/Button.tsx'
import { Page, TopBar } from '../ui/native/Layout.tsx'
import '../ui/fonts-text.css'
import { BrandLink } from './BrandLink.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { usePageTitle } from './page-title.ts'

/** An address that leads nowhere: says what to do. */
export function NotFoundPage() {
  const words = useWords('common')
  usePageTitle(words.notFound.title)
  return (
    <>
      <TopBar
        brand={words.productName}
        brandLink={(inner) => <BrandLink>{inner}</BrandLink>}
        end={<LanguageSwitch />}
      />
      <Page width="narrow">
        <div className="stack measure">
          <h1 className="title t-2xl">{words.notFound.title}</h1>
          <p className="t-l soft">{words.notFound.text}</p>
          <p>
            <Link className={buttonClass({ kind: 'main' })} to="/">
              {words.notFound.toStart}
            </Link>
          </p>
        </div>
      </Page>
    </>
  )
}
