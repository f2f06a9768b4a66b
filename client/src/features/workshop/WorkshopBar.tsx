import { mayExport } from '@servicewerkstatt/shared/commands/access.ts'
import { Link, useNavigate } from 'react-router'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { type MenuEntry, MenuButton } from '../../ui/aria/MenuButton.tsx'
import { ArrowCounterClockwiseIcon, DotsThreeIcon, ProjectorScreenIcon } from '../../ui/icons.ts'
import { TopBar } from '../../ui/native/Layout.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { usePresence } from '../../workshop/use-presence.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useTimer } from '../../workshop/use-timer.ts'
import { useMe, useUndo } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { downloadExport } from '../../workshop/download-export.ts'
import { SavedIndicator } from './SavedIndicator.tsx'
import { TimerInBar } from './TimerInBar.tsx'
import { version } from './version.ts'

export interface WorkshopBarProps {
  readonly onOpen: (dialog: 'people' | 'help' | 'settings') => void
}

/** The bar on top: whose workshop, which stage, who is here, what is saved, how much time. Its rule is the clock. */
export function WorkshopBar({ onOpen }: WorkshopBarProps) {
  const words = useWords('shell')
  const { access } = useWorkshop()
  const { title } = useSingleton('workshop')
  const team = useSingleton('team')
  const present = usePresence()
  const timer = useTimer()
  return (
    <TopBar
      brand={title || team.name || words.untitled}
      brandLink={(inner) => (
        <Link className="bar-brand" to={`/w/${access.workshopId}`}>
          {inner}
        </Link>
      )}
      ruled
      {...(timer && { time: { share: timer.share, over: timer.isOver } })}
      end={
        <>
          <button type="button" className="bar-people link-quiet" onClick={() => onOpen('people')}>
            <span className="bar-people-mark" aria-hidden="true" />
            <span className="bar-people-count" aria-hidden="true">
              {present.length}
            </span>
            <span className="bar-people-words">{words.people.button(present.length)}</span>
          </button>
          <SavedIndicator />
          <WorkshopMenu onOpen={onOpen} />
          <TimerInBar />
        </>
      }
    >
      <StageInBar />
    </TopBar>
  )
}

function StageInBar() {
  const words = useWords('shell')
  const { currentStageId } = useSingleton('run')
  const stages = useAll('stages')
  const index = stages.findIndex(({ id }) => id === currentStageId)
  const stage = stages[index]
  if (!stage) {
    const hasEnded = stages.some(({ startedAt }) => startedAt !== null)
    return <span className="soft bar-wide-only">{hasEnded ? words.afterEnd : words.beforeStart}</span>
  }
  return (
    <span className="bar-stage">
      <b className="strong">{stage.title}</b>{' '}
      <span className="soft nowrap bar-wide-only">{words.stageOf(index + 1, stages.length)}</span>
    </span>
  )
}

function WorkshopMenu({ onOpen }: WorkshopBarProps) {
  const words = useWords('shell')
  const { access } = useWorkshop()
  const { isFacilitator } = useMe()
  const { undo, redo, canUndo, canRedo } = useUndo()
  const navigate = useNavigate()
  const exportAs = useExport()
  const entries: MenuEntry[] = [
    {
      id: 'undo',
      text: words.actions.undo,
      icon: <ArrowCounterClockwiseIcon className="icon" />,
      onAction: undo,
      isDisabled: !canUndo,
    },
    { id: 'redo', text: words.actions.redo, onAction: redo, isDisabled: !canRedo },
    { separator: true },
  ]
  if (isFacilitator) {
    entries.push({
      id: 'room',
      text: words.actions.roomView,
      icon: <ProjectorScreenIcon className="icon" />,
      onAction: () => void window.open(`/w/${access.workshopId}/room`, '_blank', 'noopener'),
    })
    entries.push({
      id: 'safety',
      text: words.safety,
      onAction: () => void navigate(`/w/${access.workshopId}/safety`),
    })
    entries.push({
      id: 'sheet',
      text: words.sheet,
      onAction: () => void navigate(`/w/${access.workshopId}/sheet`),
    })
  }
  if (mayExport(access.role, 'pdf', false)) {
    entries.push(
      { id: 'pdf', text: words.actions.exportPdf, onAction: () => exportAs('pdf') },
      { id: 'json', text: words.actions.exportJson, onAction: () => exportAs('json') },
      { separator: true },
    )
  }
  entries.push(
    { id: 'settings', text: words.actions.settings, onAction: () => onOpen('settings') },
    { id: 'help', text: words.help.menu, onAction: () => onOpen('help') },
    {
      id: 'start',
      text: words.actions.toStart,
      note: words.actions.version(version),
      onAction: () => void navigate('/'),
    },
  )
  return (
    <MenuButton
      label={words.menu}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="small"
      placement="bottom end"
      entries={entries}
    />
  )
}

/** How long the toast stands, in seconds; with notes there is more to read. */
const DONE_SECONDS = 10
const NOTES_SECONDS = 30

/** Downloads an export and says what became of it. */
function useExport(): (format: 'pdf' | 'json') => void {
  const words = useWords('shell').actions
  const { errors } = useWords('common')
  const { language } = useLanguage()
  const { access } = useWorkshop()
  const toast = useToast()
  return (format) => {
    toast({ text: words.preparing, seconds: 20 })
    void downloadExport(access, format, language).then((download) => {
      if (download.ok) {
        const said = [words.exported(download.fileName), ...download.notes].join(' ')
        toast({ text: said, seconds: download.notes.length > 0 ? NOTES_SECONDS : DONE_SECONDS })
      } else
        toast({
          text:
            download.reason === 'unreachable' ? errors.unreachable : download.message || errors.unexpected,
        })
    })
  }
}
