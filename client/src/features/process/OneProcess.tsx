/** One process, shown as picture, as table, or both. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { onlyNode } from '../../canvas/chosen.ts'
import { useWords } from '../../locale/use-words.ts'
import { Switch } from '../../ui/aria/Switch.tsx'
import type { MenuEntry } from '../../ui/aria/MenuButton.tsx'
import { ListBulletsIcon, MinusIcon, PencilSimpleIcon, PlayIcon, PlusIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { FindingList, Sums } from './Findings.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { LanesDialog } from './LanesDialog.tsx'
import { Legend } from './Legend.tsx'
import { PicturePane } from './PicturePane.tsx'
import { PlayBackBar } from './PlayBackBar.tsx'
import { usePlayBack } from './use-play-back.ts'
import { ProcessToolsContext } from './process-context.ts'
import { ProcessTitle } from './ProcessTitle.tsx'
import { Questions } from './Questions.tsx'
import { QuickAdd } from './QuickAdd.tsx'
import { RemovalDialog } from './RemovalDialog.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SipocPanel } from './SipocPanel.tsx'
import { StickyList } from './StickyList.tsx'
import { useStickies } from './use-stickies.ts'
import { StepCards } from './StepCards.tsx'
import { StepDetails } from './StepDetails.tsx'
import { StepMenu } from './StepMenu.tsx'
import { StepTable } from './StepTable.tsx'
import { usePictureSize } from './use-picture-size.ts'
import { useOthersInMap } from './use-others-in-map.ts'
import { useProcessExports } from './use-process-exports.ts'
import { useProcessNews } from './use-process-news.ts'
import { useProcessPicture } from './use-process-picture.ts'
import { type OpenMenu, useProcessScreen } from './use-process-screen.ts'
import { useQuestions } from './use-questions.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useScreenWidth } from './use-screen-width.ts'
import { type View, VIEWS } from './view.ts'
import { WayDialog } from './WayDialog.tsx'
import { WayMenu } from './WayMenu.tsx'

export interface OneProcessProps {
  readonly process: RecordView<'processes'>
  /** Choosing, adding and removing processes. */
  readonly processEntries: readonly MenuEntry[]
}

export function OneProcess({ process, processEntries }: OneProcessProps) {
  const words = useWords('process')
  const { mayWrite } = useMe()
  const { isPhone, hasColumns } = useScreenWidth()
  const picture = useProcessPicture(process)
  const screen = useProcessScreen(picture)
  const questions = useQuestions(picture)
  const [view, setView] = useState<View>(isPhone ? 'table' : 'both')
  const [isRenaming, setRenaming] = useState(false)
  const [keysOpen, setKeysOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const { height, zoom } = usePictureSize(frame, picture.layout, view, isPhone)
  const area = useRef<HTMLDivElement>(null)
  useProcessNews(picture)
  const playBack = usePlayBack(picture)
  const stickies = useStickies(picture)
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
  const exports = useProcessExports(process.id)
  const entries: MenuEntry[] = [
    ...(mayWrite
      ? [
          {
            id: 'rename',
            text: words.processes.rename,
            icon: <PencilSimpleIcon className="icon" />,
            onAction: () => setRenaming(true),
          },
          {
            id: 'about',
            text: words.processes.about,
            icon: <ListBulletsIcon className="icon" />,
            onAction: questions.open,
          },
          {
            id: 'lanes',
            text: words.processes.lanes,
            icon: <ListBulletsIcon className="icon" />,
            onAction: () => tools.editLanes(null),
          },
        ]
      : []),
    ...exports,
    ...processEntries,
  ]
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
      <Tabs
        className="process-part part-bleed"
        selectedKey={view}
        onSelectionChange={(key) => {
          const next = VIEWS.find((item) => item === key)
          if (next) setView(next)
        }}
      >
        <div className="process-head">
          {title}
          <TabList aria-label={words.views.label} className="tab-list process-tabs">
            {VIEWS.map((item) => (
              <Tab key={item} id={item} className="tab">
                {words.views[item]}
              </Tab>
            ))}
          </TabList>
          <div className="process-tools">
            {mayWrite && (
              <Button
                small
                icon={<PlusIcon className="icon" />}
                onClick={() => {
                  const made = tools.actions.append('', chosenId)
                  if (made !== null) tools.beginNaming(made, hasPicture && !isPhone ? 'picture' : 'table')
                }}
              >
                {words.tools.addStep}
              </Button>
            )}
            {!playBack.played && picture.layout.steps.length > 0 && (
              <Button small icon={<PlayIcon className="icon" />} onClick={playBack.start}>
                {words.play.open}
              </Button>
            )}
            {hasPicture && (
              <>
                {mayWrite && !isPhone && (
                  <Button small onClick={() => tools.actions.rearrange()}>
                    {words.tools.rearrange}
                  </Button>
                )}
                <IconButton
                  size="small"
                  label={words.tools.smaller}
                  icon={<MinusIcon className="icon" />}
                  onClick={() => canvas.current?.zoomOut()}
                />
                <IconButton
                  size="small"
                  label={words.tools.larger}
                  icon={<PlusIcon className="icon" />}
                  onClick={() => canvas.current?.zoomIn()}
                />
                <Button small onClick={() => canvas.current?.fit()}>
                  {words.tools.fit}
                </Button>
              </>
            )}
          </div>
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
        <TabPanel key={view} id={view} className="process-panel">
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
            {hasPicture && (
              <div className="process-under-picture">
                {isPhone && mayWrite ? <p className="soft t-s">{words.tools.readOnlyNarrow}</p> : <Legend />}
                <a className="picture-credit" href="https://reactflow.dev" target="_blank" rel="noreferrer">
                  {words.tools.madeWith}
                </a>
                {!isPhone && (
                  <Switch
                    isOn={others.isOn}
                    isDisabled={others.isHiddenByStage}
                    onChange={others.setOn}
                    note={others.isHiddenByStage ? words.others.hidden : undefined}
                  >
                    {words.others.show}
                  </Switch>
                )}
                {!isPhone && mayWrite && (
                  <Button kind="quiet" small flush onClick={() => setKeysOpen(true)}>
                    {words.tools.keys}
                  </Button>
                )}
              </div>
            )}
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
            {mayWrite && <QuickAdd afterId={chosenId} />}
            <div className="process-foot">
              <Sums picture={picture} />
              <FindingList picture={picture} />
            </div>
            <StickyList picture={picture} stickies={stickies} open={screen.sticky} />
            <SipocPanel processId={process.id} name={name} />
          </div>
        </TabPanel>
      </Tabs>
      {screen.menu && (
        <OpenedMenu
          menu={screen.menu}
          picture={picture}
          onClose={screen.closeMenu}
          onWay={screen.openMenuOfWay}
        />
      )}
      {screen.removal && <RemovalDialog removal={screen.removal} onClose={screen.closeRemoval} />}
      {screen.wayId !== null && <WayDialog id={screen.wayId} onClose={screen.closeWay} />}
      {screen.lanesOpen && <LanesDialog lanes={picture.now.lanes} onClose={screen.closeLanes} />}
      <KeysDialog isOpen={keysOpen} onClose={() => setKeysOpen(false)} />
    </ProcessToolsContext>
  )
}

interface OpenedMenuProps {
  readonly menu: OpenMenu
  readonly picture: ReturnType<typeof useProcessPicture>
  readonly onClose: (menu: OpenMenu) => void
  readonly onWay: (edgeId: string) => void
}

function OpenedMenu({ menu, picture, onClose, onWay }: OpenedMenuProps) {
  const { target, where, anchor } = menu
  const common = { id: target.id, where, picture, anchor, onClose: () => onClose(menu) }
  return target.kind === 'node' ? <StepMenu {...common} onWay={onWay} /> : <WayMenu {...common} />
}
