import { Component, type ReactNode } from 'react'
import { useRouteError } from 'react-router'
import { loadedWords } from '../locale/catalogues.ts'
import type { common as germanCommon } from '../locale/de/common.ts'
import { useLanguage } from '../locale/use-words.ts'
import { Button, buttonClass } from '../ui/native/Button.tsx'
import { Page } from '../ui/native/Layout.tsx'

type CrashWords = (typeof germanCommon)['crash']

/** For the one case in which even the catalogue did not arrive: both languages, shortest form. */
const lastWords: CrashWords = {
  title: 'Hier ging etwas schief. / Something went wrong.',
  text: 'Was als gespeichert galt, ist gespeichert. / What was shown as saved is saved.',
  reload: 'Neu laden / Reload',
  toStart: 'Zur Startseite / To the start page',
  detail: 'Für die Fehlersuche / For tracing the fault',
}

/** What a crash looks like: what is safe, and two ways on. Full page loads, because the state in memory is in doubt. */
export function CrashPage({ error }: { error: unknown }) {
  const { language } = useLanguage()
  const loaded = loadedWords(language, 'door') as { common: typeof germanCommon } | undefined
  const words = loaded?.common.crash ?? lastWords
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return (
    <Page width="narrow">
      <div className="stack" role="alert">
        <h1 className="title t-2xl">{words.title}</h1>
        <p className="t-l soft">{words.text}</p>
        <p className="row wrap">
          <Button kind="main" onClick={() => window.location.reload()}>
            {words.reload}
          </Button>
          <a className={buttonClass({ kind: 'quiet' })} href="/">
            {words.toStart}
          </a>
        </p>
        <details className="t-s soft">
          <summary>{words.detail}</summary>
          <p>{detail}</p>
        </details>
      </div>
    </Page>
  )
}

/** Catches what a route throws, also when its code cannot be loaded. */
export const CrashedRoute = () => <CrashPage error={useRouteError()} />

type CrashState = { error: unknown; crashed: boolean }

/** Catches what is thrown around the routes. */
export class CrashBoundary extends Component<{ children: ReactNode }, CrashState> {
  override state: CrashState = { error: null, crashed: false }

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error, crashed: true }
  }

  override render() {
    return this.state.crashed ? <CrashPage error={this.state.error} /> : this.props.children
  }
}
