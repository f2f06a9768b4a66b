/** The ways out of a decision or a parallel start: label, share, where they lead, and a new one. */
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { connectionsOf } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon, TrashIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { AtomField, SelectAtom } from '../../workshop/AtomField.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { ShareField } from './EntryField.tsx'
import { useProcessTools } from './process-context.ts'
import type { StepNode } from './StepCells.tsx'
import { displayName, nameInFlow } from './step-names.ts'

export function WayList({ node }: { readonly node: StepNode }) {
  const words = useWords('process').details
  const { actions } = useProcessTools()
  const { mayWrite } = useMe()
  const nodes = useAll('nodes')
  const ways = connectionsOf(nodes, useAll('edges')).filter(({ from }) => from === node.id)
  const isDecision = node.type === 'decision'
  return (
    <div className="step-details-wide">
      <h3 className="strong">{words.ways}</h3>
      <ul className="way-list">
        {ways.map((way) => (
          <WayRow key={way.id} way={way} isDecision={isDecision} />
        ))}
      </ul>
      {isDecision && ways.length > 0 && <ShareSum shares={ways.map((way) => way.shareBp)} />}
      {mayWrite && (
        <Button small icon={<PlusIcon className="icon" />} onClick={() => actions.addWay(node.id, 'table')}>
          {words.addWay}
        </Button>
      )}
    </div>
  )
}

function WayRow({ way, isDecision }: { readonly way: RecordView<'edges'>; readonly isDecision: boolean }) {
  const words = useWords('process')
  const board = useBoard()
  const { actions } = useProcessTools()
  const { mayWrite } = useMe()
  const target = useRecord('nodes', way.to)
  const targets = useTargets(way)
  return (
    <li className="way-row">
      {isDecision && (
        <>
          <AtomField
            label={words.details.wayLabel}
            value={way.label ?? ''}
            onWrite={(text) => setFields(board, 'edges', way.id, { label: text || null })}
          />
          <ShareField
            label={words.details.wayShare}
            basisPoints={way.shareBp}
            empty={words.table.unknown}
            onWrite={(shareBp) => setFields(board, 'edges', way.id, { shareBp })}
          />
        </>
      )}
      <SelectAtom
        className="grow"
        label={words.details.wayTo}
        value={way.to}
        onWrite={(to) => {
          if (to) setFields(board, 'edges', way.id, { to })
        }}
        options={targets}
      />
      {mayWrite && (
        <IconButton
          label={words.details.wayRemove(displayName(target, words))}
          icon={<TrashIcon className="icon" />}
          onClick={() => actions.removeWay(way.id)}
        />
      )}
    </li>
  )
}

/** Where a way may lead: every other node of the process but the start, and none that a way from here leads to already. */
function useTargets(way: RecordView<'edges'>) {
  const words = useWords('process')
  const nodes = useAll('nodes')
  const edges = useAll('edges')
  const { actions } = useProcessTools()
  const order = actions.order()
  const taken = new Set(
    edges.filter((edge) => edge.from === way.from && edge.to !== way.to).map((edge) => edge.to),
  )
  return nodes
    .filter(
      (node) =>
        node.processId === way.processId &&
        node.id !== way.from &&
        node.type !== 'start' &&
        !taken.has(node.id),
    )
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((node) => ({ value: node.id, label: nameInFlow(node.id, { nodes, edges }, words) }))
}

/** Says what the shares come to; an estimate is enough, nothing waits for it. */
function ShareSum({ shares }: { readonly shares: readonly (number | null)[] }) {
  const words = useWords('process').details
  if (shares.includes(null)) return <p className="field-hint">{words.sharesOpen}</p>
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0) / 100
  const rest = Math.round((100 - sum) * 100) / 100
  return (
    <p className="field-hint">
      {words.sharesSum(sum)} {rest > 0 && words.sharesMissing(rest)}
      {rest < 0 && words.sharesTooMuch(-rest)}
    </p>
  )
}
