/** The three questions that a process begins with (CANV-1). Answers are texts that everybody writes together. */
import { answerPlace } from '@servicewerkstatt/shared/document/operations/answers.ts'
import { ANSWERED_FIELDS } from '@servicewerkstatt/shared/domain/process/asked-fields.ts'
import { useEffect, useId, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { CoText, CoTextShort } from '../../workshop/CoText.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { OwnAnswers } from './OwnAnswers.tsx'

export interface QuestionsProps {
  readonly processId: string
  readonly name: string
  /** Words of the button that closes them. */
  readonly doneText: string
  readonly onDone: () => void
}

export function Questions({ processId, name, doneText, onDone }: QuestionsProps) {
  const words = useWords('process').questions
  const { mayWrite } = useMe()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button that led here is gone; without this the next letters would go nowhere.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <section className="process-questions" aria-labelledby={titleId}>
      <div>
        <p className="label">{name}</p>
        <h1 ref={heading} tabIndex={-1} id={titleId} className="title t-xl">
          {words.title}
        </h1>
        <p className="soft">{words.lead}</p>
      </div>
      {ANSWERED_FIELDS.map((field) => (
        <div key={field} className="process-question">
          <CoText place={answerPlace(processId, field)} label={words[field]} hint={words[`${field}Hint`]} />
          <OwnAnswers processId={processId} field={field} question={words[field]} />
        </div>
      ))}
      <CoTextShort
        place={{ collection: 'processes', id: processId, field: 'name' }}
        label={words.name}
        hint={words.nameHint}
      />
      <div className="row wrap">
        <Button kind={mayWrite ? 'main' : 'plain'} onClick={onDone}>
          {doneText}
        </Button>
        <span className="soft t-s">{words.later}</span>
      </div>
    </section>
  )
}
