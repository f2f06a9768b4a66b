/** Part 1: statement and goal. */
import { setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { GoalList } from './GoalList.tsx'
import { Proposals } from './Proposals.tsx'
import { StatementStatus } from './StatementStatus.tsx'
import { WordingHistory } from './WordingHistory.tsx'
import './statement.css'

const FIELDS = ['serviceText', 'forWhom', 'benefit', 'notIncluded'] as const

export default function StatementPart() {
  const words = useWords('statement')
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const { isFacilitator } = useMe()
  const isLocked = useSingleton('statement').status === 'agreed' && !isFacilitator
  // While the group is here, the question is the stage's own.
  const question = stage?.part === 1 && stage.task !== '' ? stage.task : words.title
  return (
    <div className="statement-part">
      <header className="statement-head">
        <h1 className="title t-2xl">{question}</h1>
        <SentenceFrame />
      </header>
      {FIELDS.map((field, index) => (
        <Section
          key={field}
          label={words.fields[field].label}
          note={words.fields[field].hint}
          rule={index === 0 ? 'open' : 'row'}
        >
          <CoText
            place={{ singleton: 'statement', field }}
            label={words.fields[field].label}
            labelHidden
            empty={words.fields[field].empty}
            size={field === 'serviceText' ? 'xl' : 'l'}
            readOnly={isLocked}
          />
        </Section>
      ))}
      <StatementStatus />
      <GoalList />
      <Proposals />
      <WordingHistory />
    </div>
  )
}

/** The sentence frame: offered, not forced, and gone once something stands there. */
function SentenceFrame() {
  const words = useWords('statement')
  const board = useBoard()
  const { mayWrite } = useMe()
  const { serviceText } = useSingleton('statement')
  if (serviceText.trim() !== '') return null
  return (
    <p className="statement-frame">
      <span className="soft">
        {words.lead} <q className="voice">{words.frame}</q>
      </span>
      {mayWrite && (
        <Button
          small
          onClick={() => setText(board, { singleton: 'statement', field: 'serviceText' }, words.frame)}
        >
          {words.useFrame}
        </Button>
      )}
    </p>
  )
}
