import { setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useWords } from '../../locale/use-words.ts'
import { SelectAtom } from '../../workshop/AtomField.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { LinkList } from './LinkList.tsx'
import { Measure, type TargetFieldProps } from './TargetFields.tsx'
import { eventsOf } from './use-promise-text.ts'
import { useStepOptions } from './use-step-options.ts'

/** From when the time counts and until what: two steps of the process, a measurable form of part 3, or own words. */
export function TargetEvents({ target, write }: TargetFieldProps) {
  const words = useWords('catalogue').target
  const board = useBoard()
  const requirements = useAll('requirements')
  const nodes = useAll('nodes')
  const steps = useStepOptions()
  const events = eventsOf(target, requirements, nodes)
  const isOpen = events.startEvent === '' && events.stopEvent === ''
  return (
    <div className="stack">
      {steps.length > 0 && (
        <div className="field-row">
          <SelectAtom
            label={words.fromNode}
            value={target.fromNodeId}
            emptyLabel={words.noNode}
            options={steps}
            onWrite={(fromNodeId) => write({ fromNodeId })}
          />
          <SelectAtom
            label={words.toNode}
            value={target.toNodeId}
            emptyLabel={words.noNode}
            options={steps}
            onWrite={(toNodeId) => write({ toNodeId })}
          />
        </div>
      )}
      {requirements.length > 0 && (
        <LinkList
          label={words.requirement}
          addLabel={words.addRequirement}
          linked={target.requirementIds}
          options={requirements.map(({ id, driver, measure }) => ({
            id,
            text: measure || driver || words.unnamedForm,
          }))}
          onLink={(id, isLinked) => setMember(board, 'targets', target.id, 'requirementIds', id, isLinked)}
        />
      )}
      {isOpen && (
        <>
          <p className="t-s soft">{steps.length > 0 ? words.eventsHint : words.eventsHintEmpty}</p>
          <Measure targetId={target.id} />
        </>
      )}
    </div>
  )
}
