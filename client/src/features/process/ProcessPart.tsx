/** Part 2: the processes of the team, one at a time (`/w/<id>/2/<processId>`). */
import { addProcess } from '@servicewerkstatt/shared/document/operations/process.ts'
import { deleteProcess } from '@servicewerkstatt/shared/document/operations/process-removal.ts'
import type { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { newProcessWords } from '@servicewerkstatt/shared/locale/new-process-words.ts'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import type { MenuEntry } from '../../ui/aria/MenuButton.tsx'
import { PlusIcon, ProjectorScreenIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useShownProcess } from '../../workshop/use-shown-process.ts'
import { useBoard, useCommand, useMe, useUndo } from '../../workshop/use-workshop.ts'
import { useDocuments, useWorkshop } from '../../workshop/workshop-context.tsx'
import { OneProcess } from './OneProcess.tsx'
import { useBpmnImport } from './BpmnImport.tsx'
import { hasLinks, type LinkCounts, readLinks } from './linked-records.ts'
import { PointingHere } from './RemovalDialog.tsx'
import './process.css'

export default function ProcessPart() {
  const words = useWords('process')
  const shared = useWords('common')
  const { processes, shown } = useShownProcess()
  const { mayWrite, isFacilitator } = useMe()
  const { playBack } = useSingleton('run')
  const showInRoom = useShowInRoom()
  // Whoever comes begins with what the room talks about; a choice made later takes nobody out of their work.
  const [firstId] = useState(shown?.id)
  const { chosenId, choose } = useChosenProcess()
  const { add, remove } = useProcesses(processes, choose)
  const importing = useBpmnImport(choose)
  const { indexes } = useDocuments()
  /** Somebody is about to remove the process. */
  const [removal, setRemoval] = useState<ReturnType<typeof readRemoval> | null>(null)
  const find = (wanted: string | null | undefined) => processes.find(({ id }) => id === wanted)
  const process = find(chosenId) ?? find(firstId) ?? processes[0]
  const nameOf = (item: { readonly name: string }) => item.name.trim() || words.unnamed

  if (!process) {
    return (
      <div className="process-part">
        <h1 className="title t-xl">{words.title}</h1>
        <Empty
          title={words.empty.title}
          {...(mayWrite && {
            action: (
              <div className="row wrap">
                <Button kind="main" onClick={add}>
                  {words.empty.start}
                </Button>
                <Button kind="quiet" onClick={importing.pick}>
                  {words.exchange.import}
                </Button>
              </div>
            ),
          })}
        >
          {mayWrite ? words.empty.text : words.empty.readOnly}
        </Empty>
        {importing.parts}
      </div>
    )
  }

  const others = processes.filter(({ id }) => id !== process.id)
  const entries: MenuEntry[] = [
    ...(others.length > 0 ? [{ heading: words.processes.choose }] : []),
    ...others.map((other) => ({ id: other.id, text: nameOf(other), onAction: () => choose(other.id) })),
    ...(isFacilitator && process.id !== shown?.id && playBack === null
      ? [
          { separator: true as const },
          {
            id: 'show',
            text: words.processes.showInRoom,
            icon: <ProjectorScreenIcon className="icon" />,
            onAction: () => showInRoom(process.id),
          },
        ]
      : []),
    ...(mayWrite
      ? [
          { separator: true as const },
          { id: 'add', text: words.processes.add, icon: <PlusIcon className="icon" />, onAction: add },
          { id: 'import', text: words.exchange.import, onAction: importing.pick },
          { separator: true as const },
          {
            id: 'remove',
            text: words.processes.remove,
            icon: <TrashIcon className="icon" />,
            onAction: () => setRemoval(readRemoval(indexes.board, process.id)),
          },
        ]
      : []),
  ]
  return (
    <>
      <OneProcess key={process.id} process={process} processEntries={entries} />
      {importing.parts}
      <Dialog
        isOpen={removal !== null}
        question={words.processes.removeQuestion(nameOf(process))}
        safe={{ text: shared.cancel }}
        act={{
          text: words.processes.remove,
          onPress: () => {
            setRemoval(null)
            remove(process.id, nameOf(process))
          },
        }}
        onClose={() => setRemoval(null)}
      >
        {removal && <p>{words.processes.removeText(removal.steps)}</p>}
        {removal && hasLinks(removal.links) && <PointingHere links={removal.links} />}
      </Dialog>
    </>
  )
}

/** What goes with a process, and what points to it. */
function readRemoval(
  board: RecordIndex,
  processId: string,
): { readonly steps: number; readonly links: LinkCounts } {
  const own = board.all('nodes').filter((node) => node.processId === processId)
  return {
    steps: own.filter(({ type }) => type === 'task' || type === 'wait').length,
    links: readLinks(board, new Set(own.map(({ id }) => id))),
  }
}

/** The process in the address, behind the number of the part. */
function useChosenProcess(): {
  readonly chosenId: string | null
  readonly choose: (id: string | null) => void
} {
  const navigate = useNavigate()
  const { access } = useWorkshop()
  const [, chosenId = null] = (useParams()['*'] ?? '').split('/').filter((segment) => segment !== '')
  return {
    chosenId,
    choose: (id) => void navigate(`/w/${access.workshopId}/2${id === null ? '' : `/${id}`}`),
  }
}

function useShowInRoom(): (processId: string) => void {
  const words = useWords('process').processes
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  return (processId) =>
    void send('set-room', { processId }).then((outcome) =>
      toast({ text: outcome.ok ? words.shownInRoom : refusalText(outcome) }),
    )
}

/** "Unser Ablauf 2": two of the same name could not be told apart in any list. */
function unusedName(name: string, used: ReadonlySet<string>): string {
  for (let number = 2, next = name; ; number += 1) {
    if (!used.has(next)) return next
    next = `${name} ${String(number)}`
  }
}

function useProcesses(processes: readonly { readonly name: string }[], choose: (id: string | null) => void) {
  const words = useWords('process')
  const board = useBoard()
  const announce = useAnnounce()
  const toast = useToast()
  const { undo, endStep } = useUndo()
  const { name: teamName } = useSingleton('team')
  const { locale } = useSingleton('workshop')
  return {
    add: () => {
      const first = newProcessWords(locale)
      endStep()
      const made = addProcess(board, {
        ...first,
        name: unusedName(first.name, new Set(processes.map(({ name }) => name.trim()))),
        lane: teamName?.trim() || first.lane,
      })
      endStep()
      if (!made.ok) return
      choose(made.id)
      announce(words.processes.added)
    },
    remove: (id: string, name: string) => {
      endStep()
      const removed = deleteProcess(board, id)
      endStep()
      if (!removed.ok) return
      choose(null)
      toast({ text: words.processes.removed(name), undo })
    },
  }
}
