import { useSearchParams } from 'react-router'
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useRoomSurface } from '../../app/surface.ts'
import { ThemeSwitch } from '../../app/ThemeSwitch.tsx'
import { useWords } from '../../locale/use-words.ts'
import { AriaRoot } from '../../ui/aria/AriaRoot.tsx'
import { Page } from '../../ui/native/Layout.tsx'
import { Mark, Wordmark } from '../../ui/native/Mark.tsx'
import '../../ui/fonts-display.css'
import { InteractiveParts } from './InteractiveParts.tsx'
import { StillParts } from './StillParts.tsx'
import './sheet.css'

/** All parts on one sheet, for looking at them: `/bausteine`, on the room's scale `/bausteine?surface=room`. */
export function ComponentSheet() {
  const [search] = useSearchParams()
  return search.get('surface') === 'room' ? <RoomSheet /> : <Sheet />
}

function RoomSheet() {
  useRoomSurface()
  return <Sheet />
}

function Sheet() {
  const words = useWords('sheet')
  usePageTitle(words.pageTitle)
  return (
    <AriaRoot>
      <Page width="full" className="sheet">
        <header className="sheet-head">
          <span className="row">
            <Mark size={34} />
            <h1 className="title t-2xl">{words.title}</h1>
          </span>
          <ThemeSwitch />
          <LanguageSwitch />
          <span className="row">
            <Mark size={16} />
            <Mark size={24} />
            <Mark size={48} />
            <Wordmark className="t-xl" />
          </span>
        </header>
        <div className="sheet-grid">
          <InteractiveParts />
          <StillParts />
        </div>
      </Page>
    </AriaRoot>
  )
}
