import { type SubmitEvent, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand, useMe } from '../../workshop/use-workshop.ts'

const BY = ['team', 'facilitator', 'management'] as const
const HOW = ['unanimous', 'majority', 'consent'] as const

/** What was decided, by whom and how. Written down by the facilitator, never changed afterwards. */
export function Decisions() {
  const words = useWords('result').decisions
  const { date } = useFormats()
  const decisions = useAll('decisions').toSorted((a, b) =>
    (a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1,
  )
  const { isFacilitator } = useMe()
  return (
    <Section label={words.heading} rule="open">
      {decisions.length === 0 && <p className="soft">{words.empty}</p>}
      <ul className="ruled-list">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <p className="voice t-l">{decision.text}</p>
            <p className="t-s soft">
              {words.byWho[decision.by]}, {words.hows[decision.how]}
              {decision.decidedAt !== null && ` · ${date(decision.decidedAt)}`}
            </p>
          </li>
        ))}
      </ul>
      {isFacilitator && <NewDecision />}
    </Section>
  )
}

function NewDecision() {
  const words = useWords('result').decisions
  const send = useCommand()
  const announce = useAnnounce()
  const refusalText = useRefusalText()
  const [text, setText] = useState('')
  const [by, setBy] = useState<(typeof BY)[number]>('team')
  const [how, setHow] = useState<(typeof HOW)[number]>('unanimous')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    setBusy(true)
    const outcome = await send('record-decision', { text: text.trim(), by, how })
    setBusy(false)
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (!outcome.ok) return
    setText('')
    announce(words.done)
  }
  return (
    <form className="stack after-list" onSubmit={(event) => void submit(event)}>
      <TextField label={words.text} look="voice" value={text} onChange={setText} maxLength={2000} />
      <div className="field-row">
        <Select
          label={words.by}
          value={by}
          options={BY.map((value) => ({ value, label: words.byWho[value] }))}
          onChange={(next) => setBy(BY.find((value) => value === next) ?? 'team')}
        />
        <Select
          label={words.how}
          value={how}
          options={HOW.map((value) => ({ value, label: words.hows[value] }))}
          onChange={(next) => setHow(HOW.find((value) => value === next) ?? 'unanimous')}
        />
      </div>
      {problem !== null && <Notice kind="problem" title={problem} />}
      <p>
        <Button small type="submit" busy={isBusy}>
          {words.submit}
        </Button>
      </p>
    </form>
  )
}
