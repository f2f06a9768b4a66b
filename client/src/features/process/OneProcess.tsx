/** One process, shown as picture, as table, or both. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { onlyNode } from '../../canvas/chosen.ts'
import { useWords } from '../../locale/use-words.ts'
import type { MenuEntry } from '../../ui/aria/MenuButton.tsx'
import { HoursFold, openHours } from '../../workshop/calendars/HoursFold.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { FindingList } from './FindingList.tsx'
import { OpenedDialogs } from './OpenedDialogs.tsx'
import { loadCanvas, PicturePane } from './PicturePane.tsx'
import { PlayBackBar } from './PlayBackBar.tsx'
import { usePlayBack } from './use-play-back.ts'
import { joinToTab, ProcessButtons, ViewTabs } from './ProcessBar.tsx'
import { ProcessToolsContext } from './process-context.ts'
import { ProcessTitle } from './ProcessTitle.tsx'
import { Questions } from './Questions.tsx'
import { QuickAdd } from './QuickAdd.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { Sums } from './Sums.tsx'
import { SipocPanel } from './SipocPanel.tsx'
import { StickyList } from './StickyList.tsx'
import { useOwnFirst } from './use-own-first.ts'
import { useStickies } from './use-stickies.ts'
import { StepCards } from './StepCards.tsx'
import { StepDetails } from './StepDetails.tsx'
import { StepTable } from './StepTable.tsx'
import { UnderPicture } from './UnderPicture.tsx'
import { usePictureSize } from './use-picture-size.ts'
import { useOverwritten } from './use-overwritten.ts'
import { useAfterFirstRows } from './use-near-screen.ts'
import { useOthersInMap } from './use-others-in-map.ts'
import { useProcessEntries } from './use-process-entries.tsx'
import { useProcessNews } from './use-process-news.ts'
import { type ProcessPicture, useProcessPicture } from './use-process-picture.ts'
import { useProcessScreen } from './use-process-screen.ts'
import { useQuestions } from './use-questions.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useScreenWidth } from './use-screen-width.ts'
import type { View } from './view.ts'

export interface OneProcessProps {
  readonly process: RecordView<'processes'>
  /** Choosing, adding and removing processes. */
  readonly processEntries: readonly MenuEntry[]
}

export function OneProcess({ process, processEntries }: OneProcessProps) {
  const words = useWords('process')
  const picture = useOwnFirst(useProcessPicture(process))
  useEffect(() => {
    // Should it fail, the picture says so when it is shown.
    loadCanvas().catch(() => {})
  }, [])
  if (picture) return <ShownProcess picture={picture} processEntries={processEntries} />
  return (
    <div className="process-part part-bleed">
      <div className="process-head">
        <h1 className="title t-xl">{process.name.trim() || words.unnamed}</h1>
      </div>
      <p className="canvas-loading" role="status">
        {words.tools.drawing}
      </p>
    </div>
  )
}

interface ShownProcessProps extends Pick<OneProcessProps, 'processEntries'> {
  readonly picture: ProcessPicture
}

const ShownProcess = memo(function ShownProcess({ picture, processEntries }: ShownProcessProps) {
  const words = useWords('process')
  const { mayWrite } = useMe()
  const { isPhone, hasColumns } = useScreenWidth()
  const { process } = picture
  const screen = useProcessScreen(picture)
  const questions = useQuestions(picture)
  const [view, setView] = useState<View>(isPhone ? 'table' : 'both')
  const [isRenaming, setRenaming] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const { height, zoom, fitsAtOnce } = usePictureSize(frame, picture.layout, view, isPhone)
  const area = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  // The library makes its tabs in a rendering of their own, after this one.
  useEffect(() => joinToTab(panel.current))
  useProcessNews(process.id, screen.details?.id ?? null)
  useOverwritten(picture)
  const playBack = usePlayBack(picture)
  const stickies = useStickies(picture)
  const isAfterRows = useAfterFirstRows(picture.rows.length)
  const others = useOthersInMap(process.id, screen.chosen)
  const playedId = playBack.played?.atId ?? null
  const { canvas: pictureHandle } = screen
  useEffect(() => {
    if (playedId !== null) pictureHandle.current?.reveal(playedId)
  }, [playedId, pictureHandle])

  const { tools, chosen, canvas } = screen
  const wasAsking = useRef(questions.isOpen)
  useEffect(() => {
    const hasGoneOn = wasAsking.current && !questions.isOpen
    wasAsking.current = questions.isOpen
    // From the answers to the steps: the next thing to write is the name of one.
    if (hasGoneOn && document.activeElement === document.body) {
      area.current?.querySelector<HTMLElement>('.quick-add input')?.focus()
    }
  }, [questions.isOpen])
  const name = process.name.trim() || words.unnamed
  useRowFocus(area, tools.choose, screen.isPicking)
  const lanes = useMemo(
    () =>
      picture.now.lanes.map((lane) => ({ value: lane.id, label: lane.name?.trim() || words.lanes.unnamed })),
    [picture.now.lanes, words],
  )
  const entries = useProcessEntries(
    process.id,
    {
      rename: () => setRenaming(true),
      askAgain: questions.open,
      editLanes: () => tools.editLanes(null),
      editHours: () => openHours(process.id),
    },
    processEntries,
  )
  const title = (
    <ProcessTitle
      processId={process.id}
      name={name}
      entries={entries}
      isRenaming={isRenaming && mayWrite}
      onRenamed={() => setRenaming(false)}
    />
  )
  if (questions.isOpen) {
    return (
      <div className="process-part">
        <Questions
          processId={process.id}
          name={name}
          doneText={questions.doneText}
          onDone={questions.close}
        />
      </div>
    )
  }

  const hasPicture = view !== 'table'
  const hasTable = view !== 'picture'
  const List = hasColumns ? StepTable : StepCards
  const chosenId = onlyNode(chosen)
  return (
    <ProcessToolsContext value={tools}>
      <div className="process-part part-bleed">
        <div className="process-head">
          {title}
          <ViewTabs view={view} onView={setView} />
          <ProcessButtons
            chosenId={chosenId}
            canvas={canvas}
            fitsAtOnce={fitsAtOnce}
            hasPicture={hasPicture}
            isPhone={isPhone}
            onPlay={!playBack.played && picture.layout.steps.length > 0 ? playBack.start : undefined}
          />
        </div>
        {mayWrite && (screen.isPicking || chosen.nodes.size > 1) && (
          <SelectionBar
            ids={[...chosen.nodes]}
            lanes={lanes}
            isPicking={screen.isPicking}
            hasPicture={hasPicture && !isPhone}
          />
        )}
        {playBack.played && <PlayBackBar picture={picture} control={playBack} played={playBack.played} />}
        <div key={view} ref={panel} role="tabpanel" className="process-panel">
          {hasPicture && (
            <div className="process-stage" ref={frame}>
              <a className="skip-link visually-hidden" href="#nach-dem-bild">
                {words.picture.skip}
              </a>
              <PicturePane
                ref={canvas}
                picture={picture}
                name={name}
                chosen={chosen}
                played={playBack.inPicture}
                stickies={stickies}
                others={others}
                naming={screen.naming?.where === 'picture' ? screen.naming : null}
                connectingFrom={screen.connectingFrom}
                onConnecting={screen.setConnectingFrom}
                isPicking={screen.isPicking}
                onLeave={() => area.current?.focus()}
                isNarrow={isPhone}
                height={height}
                zoom={zoom}
                menuAnchor={screen.menuAnchor}
              />
              {view === 'picture' && !isPhone && screen.details && (
                <aside className="process-side" style={{ height }}>
                  <StepDetails id={screen.details.id} lanes={lanes} focusAt={screen.details.at} />
                </aside>
              )}
            </div>
          )}
          <div
            ref={area}
            id="nach-dem-bild"
            className="process-after"
            tabIndex={-1}
            role="region"
            aria-label={words.picture.after}
          >
            {hasPicture && <UnderPicture picture={picture} others={others} isPhone={isPhone} />}
            {hasTable && (
              <List
                rows={picture.rows}
                lanes={lanes}
                chosen={chosen.nodes}
                openId={screen.details?.id ?? null}
                openAt={screen.details?.at ?? 'start'}
                playedId={playedId}
                isPicking={screen.isPicking}
                namingId={screen.naming?.where === 'table' ? screen.naming.id : null}
                name={name}
              />
            )}
            {mayWrite && (
              <QuickAdd
                afterId={chosenId}
                afterName={chosenId === null ? undefined : tools.actions.nameOf(chosenId)}
              />
            )}
            {isAfterRows && (
              <div className="process-foot">
                <Sums picture={picture} />
                <FindingList picture={picture} />
              </div>
            )}
            <StickyList picture={picture} stickies={stickies} open={screen.sticky} />
            <SipocPanel processId={process.id} name={name} />
            <HoursFold process={process} />
          </div>
        </div>
      </div>
      <OpenedDialogs screen={screen} picture={picture} />
    </ProcessToolsContext>
  )
})
