import { setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon, XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { usePaths } from './part-path.ts'
import { PickDialog } from '../../workshop/PickDialog.tsx'

/** Nodes in which something is done or decided; start, end and joints concern nobody. */
const CONCERNING: readonly string[] = ['task', 'wait', 'decision', 'start']

/** The process steps that an expectation is about. */
export function StepsConcerned({ expectation }: { readonly expectation: RecordView<'expectations'> }) {
  const { steps } = useWords('expectations').detail
  const { mayWrite } = useMe()
  const [isChoosing, setChoosing] = useState(false)
  const ids = Object.keys(expectation.nodeIds)
  return (
    <div className="stack">
      {ids.length > 0 && (
        <ul className="row wrap">
          {ids.map((id) => (
            <Step key={id} expectationId={expectation.id} nodeId={id} />
          ))}
        </ul>
      )}
      {mayWrite && (
        <p>
          <Button
            kind="quiet"
            small
            flush
            icon={<PlusIcon className="icon" />}
            onClick={() => setChoosing(true)}
          >
            {steps.add}
          </Button>
        </p>
      )}
      {isChoosing && <StepDialog expectation={expectation} onClose={() => setChoosing(false)} />}
    </div>
  )
}

function Step({ expectationId, nodeId }: { readonly expectationId: string; readonly nodeId: string }) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const { steps } = useWords('expectations').detail
  const { part } = usePaths()
  const node = useRecord('nodes', nodeId)
  const name = node ? node.name.trim() || steps.unnamed : steps.gone
  return (
    <li className="chip">
      {node ? (
        <Link className="link-ink" to={part(2)}>
          {name}
        </Link>
      ) : (
        <span>{name}</span>
      )}
      {mayWrite && (
        <IconButton
          size="tiny"
          kind="quiet"
          label={steps.remove(name)}
          icon={<XIcon className="icon" />}
          onClick={() => setMember(board, 'expectations', expectationId, 'nodeIds', nodeId, false)}
        />
      )}
    </li>
  )
}

function StepDialog(props: {
  readonly expectation: RecordView<'expectations'>
  readonly onClose: () => void
}) {
  const { expectation, onClose } = props
  const board = useBoard()
  const { steps } = useWords('expectations').detail
  const nodes = useAll('nodes')
  const processes = useAll('processes')
  const sections = processes.map((process) => ({
    ...(processes.length > 1 && { heading: process.name }),
    options: nodes
      .filter(
        (node) =>
          node.processId === process.id && CONCERNING.includes(node.type) && !expectation.nodeIds[node.id],
      )
      .map((node) => ({ id: node.id, text: node.name.trim() || steps.unnamed })),
  }))
  return (
    <PickDialog
      question={steps.question}
      sections={sections}
      onClose={onClose}
      onPick={(nodeId) => {
        setMember(board, 'expectations', expectation.id, 'nodeIds', nodeId, true)
        onClose()
      }}
    />
  )
}
