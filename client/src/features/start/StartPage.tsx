import { LanguageSwitch } from '../../app/LanguageSwitch.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { ThemeSwitch } from '../../app/ThemeSwitch.tsx'
import { useMedia } from '../../app/use-media.ts'
import { useWords } from '../../locale/use-words.ts'
import { Page, SkipLink, TopBar } from '../../ui/native/Layout.tsx'
import { FoldingRule } from '../../ui/native/Ruler.tsx'
import '../../ui/fonts-display.css'
import { JoinByCode } from './JoinByCode.tsx'
import { NewWorkshop } from './NewWorkshop.tsx'
import { OnThisDevice } from './OnThisDevice.tsx'
import './start.css'

const STEPS_ID = 'teile'

/** The first page: open a workshop, join one, go back to one; below, how a workshop runs. */
export function StartPage() {
  const words = useWords('start')
  const { productName } = useWords('common')
  usePageTitle(words.pageTitle)
  /** On a phone most people come with a code: it stands first, in the tab order too. */
  const isNarrow = useMedia('(max-width: 900px)')
  const second = (
    <div key="join">
      <JoinByCode />
      <OnThisDevice />
    </div>
  )
  return (
    <>
      <SkipLink />
      <TopBar
        brand={productName}
        markSize={28}
        end={
          <>
            <a className="link-ink bar-wide-only" href={`#${STEPS_ID}`}>
              {words.howItRuns}
            </a>
            <LanguageSwitch />
          </>
        }
      />
      <Page className="start">
        <h1 className="title t-3xl start-headline">{words.headline}</h1>
        <div className="ways">
          {isNarrow ? [second, <NewWorkshop key="new" />] : [<NewWorkshop key="new" />, second]}
        </div>
        <section id={STEPS_ID} className="start-steps" aria-label={words.howItRuns} tabIndex={-1}>
          <FoldingRule parts={words.steps.length} />
          <ol>
            {words.steps.map((step, index) => (
              <li key={step.title}>
                <b aria-hidden="true">{index + 1}</b>
                <strong>{step.title}</strong>
                <span>{step.text}</span>
              </li>
            ))}
          </ol>
        </section>
      </Page>
      <footer className="start-foot">
        <ThemeSwitch />
      </footer>
    </>
  )
}
