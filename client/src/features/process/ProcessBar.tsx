import { memo, type RefObject } from 'react'
import { Tab, TabList, Tabs } from 'react-aria-components/Tabs'
import type { CanvasHandle } from '../../canvas/use-viewport.ts'
import { useWords } from '../../locale/use-words.ts'
import { MinusIcon, PlayIcon, PlusIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { useProcessTools } from './process-context.ts'
import { type View, VIEWS } from './view.ts'

/**
 * Joins what the chosen tab shows to its tab; an element that is made anew for each tab. The library's own panel asks with every change below it whether
 * anything in it can be reached by Tab, and has the page laid out for that each time; here something always can.
 */
export function joinToTab(panel: HTMLElement | null): void {
  const tab = panel?.parentElement?.querySelector('[role="tab"][aria-selected="true"]')
  if (!panel || !tab || panel.getAttribute('aria-labelledby') === tab.id) return
  panel.id = tab.getAttribute('aria-controls') ?? ''
  panel.setAttribute('aria-labelledby', tab.id)
}

interface ViewTabsProps {
  readonly view: View
  readonly onView: (view: View) => void
}

/** The three ways to look at a process. Nothing else stands in the library's `Tabs`: it renders what is in it twice, once to count the tabs. */
export const ViewTabs = memo(function ViewTabs({ view, onView }: ViewTabsProps) {
  const words = useWords('process').views
  return (
    <Tabs
      className="process-views"
      selectedKey={view}
      onSelectionChange={(key) => {
        const next = VIEWS.find((item) => item === key)
        if (next) onView(next)
      }}
    >
      <TabList aria-label={words.label} className="tab-list process-tabs">
        {VIEWS.map((item) => (
          <Tab key={item} id={item} className="tab">
            {words[item]}
          </Tab>
        ))}
      </TabList>
    </Tabs>
  )
})

interface ProcessButtonsProps {
  /** A new step goes behind this one. */
  readonly chosenId: string | null
  readonly canvas: RefObject<CanvasHandle | null>
  readonly fitsAtOnce: boolean
  readonly hasPicture: boolean
  readonly isPhone: boolean
  /** Missing while a case is played back, or there is none to play. */
  readonly onPlay?: (() => void) | undefined
}

/** What is done most: a step, a case, the picture larger and smaller. */
export function ProcessButtons({
  chosenId,
  canvas,
  fitsAtOnce,
  hasPicture,
  isPhone,
  onPlay,
}: ProcessButtonsProps) {
  const words = useWords('process')
  const tools = useProcessTools()
  const { mayWrite } = useMe()
  const toast = useToast()
  const addStep = () => {
    const made = tools.actions.append('', chosenId)
    if (made !== null) tools.beginNaming(made, hasPicture && !isPhone ? 'picture' : 'table')
  }
  return (
    <div className="process-tools">
      {mayWrite && (
        <Button small icon={<PlusIcon className="icon" />} onClick={addStep}>
          {words.tools.addStep}
        </Button>
      )}
      {onPlay && (
        <Button small icon={<PlayIcon className="icon" />} onClick={onPlay}>
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
          <Button
            small
            onClick={() => {
              canvas.current?.fit()
              if (!fitsAtOnce) toast({ text: words.tools.tooWide })
            }}
          >
            {words.tools.fit}
          </Button>
        </>
      )}
    </div>
  )
}
