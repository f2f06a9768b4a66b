/** Bringing in a process from a BPMN file: read, shown with what has no place here, and only then written. */
import type {
  BpmnReading,
  BpmnRefusal,
  LeftOut,
} from '@servicewerkstatt/shared/exchange/bpmn/imported-process.ts'
import {
  addWholeProcess,
  type ImportedProcess,
} from '@servicewerkstatt/shared/document/operations/process-import.ts'
import { isStep } from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import { type ReactNode, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useBoard, useUndo } from '../../workshop/use-workshop.ts'

type Stage =
  | { readonly at: 'reading' }
  | { readonly at: 'problem'; readonly reason: BpmnRefusal | 'not-written' }
  | { readonly at: 'read'; readonly process: ImportedProcess; readonly leftOut: readonly LeftOut[] }

/** Larger files are not even read, in bytes: four per character at most. */
const MOST_BYTES = 20_000_000

async function readFile(file: File): Promise<BpmnReading> {
  if (file.size > MOST_BYTES) return { ok: false, reason: 'too-large' }
  const [text, { readBpmn }] = await Promise.all([
    file.text(),
    import('@servicewerkstatt/shared/exchange/bpmn/read-bpmn.ts'),
  ])
  return readBpmn(text)
}

export interface BpmnImport {
  /** Asks for a file. */
  readonly pick: () => void
  readonly parts: ReactNode
}

export function useBpmnImport(choose: (processId: string) => void): BpmnImport {
  const words = useWords('process').exchange
  const board = useBoard()
  const { undo, endStep } = useUndo()
  const toast = useToast()
  const picker = useRef<HTMLInputElement>(null)
  const [stage, setStage] = useState<Stage | null>(null)
  const close = () => setStage(null)

  const read = async (file: File): Promise<void> => {
    setStage({ at: 'reading' })
    const reading = await readFile(file).catch((): BpmnReading => ({ ok: false, reason: 'not-xml' }))
    setStage(reading.ok ? { at: 'read', ...reading } : { at: 'problem', reason: reading.reason })
  }
  const take = (process: ImportedProcess): void => {
    endStep()
    const written = addWholeProcess(board, process)
    endStep()
    if (!written.ok) {
      undo()
      return setStage({ at: 'problem', reason: 'not-written' })
    }
    close()
    choose(written.id)
    toast({ text: words.done(process.name || words.unnamed), undo })
  }

  const parts = (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".bpmn,.xml,application/xml,text/xml"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file again must be a change again.
          currentTarget.value = ''
          if (file) void read(file)
        }}
      />
      {stage?.at === 'read' ? (
        <Dialog
          isOpen
          question={words.question(stage.process.name || words.unnamed)}
          safe={{ text: words.close }}
          act={{ text: words.take, onPress: () => take(stage.process) }}
          onClose={close}
        >
          <Preview process={stage.process} leftOut={stage.leftOut} />
        </Dialog>
      ) : (
        <Dialog
          isOpen={stage !== null}
          question={stage?.at === 'problem' ? words.problemTitle : words.reading}
          safe={{ text: words.close }}
          onClose={close}
        >
          {stage?.at === 'problem' && (
            <>
              <p>{words.problems[stage.reason]}</p>
              <p className="soft">{words.nothingChanged}</p>
            </>
          )}
        </Dialog>
      )}
    </>
  )
  return { pick: () => picker.current?.click(), parts }
}

interface PreviewProps {
  readonly process: ImportedProcess
  readonly leftOut: readonly LeftOut[]
}

const IS_LOST: readonly LeftOut['reason'][] = ['no-counterpart', 'dangling', 'doubled', 'other-pool']

function Preview({ process: { nodes, lanes, edges }, leftOut }: PreviewProps) {
  const words = useWords('process').exchange
  const isLost = ({ reason }: LeftOut): boolean => IS_LOST.includes(reason)
  return (
    <div className="stack">
      <p>{words.found({ steps: nodes.filter(isStep).length, lanes: lanes.length, ways: edges.length })}</p>
      {leftOut.length === 0 && <p className="soft">{words.complete}</p>}
      <LeftOutItems title={words.leftOut} items={leftOut.filter(isLost)} />
      <LeftOutItems title={words.changed} items={leftOut.filter((item) => !isLost(item))} />
    </div>
  )
}

/** Of one kind; the number stands beside them. */
const MOST_NAMES = 5

function LeftOutItems({ title, items }: { readonly title: string; readonly items: readonly LeftOut[] }) {
  const words = useWords('process').exchange
  if (items.length === 0) return null
  const what = ({ element, count, names }: LeftOut): string => {
    const more = names.length > MOST_NAMES + 1 ? names.length - MOST_NAMES : 0
    const listed = more > 0 ? [...names.slice(0, MOST_NAMES), words.more(more)] : names
    return words.counted(words.elements[element] ?? element.replace('bpmn:', ''), count, listed.join(', '))
  }
  return (
    <div>
      <p className="strong">{title}</p>
      <ul className="bullets bpmn-left-out">
        {items.map((item) => (
          <li key={`${item.reason} ${item.element}`}>{words.reasons[item.reason](what(item))}</li>
        ))}
      </ul>
    </div>
  )
}
