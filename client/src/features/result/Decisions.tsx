import { DECISION_WAYS } from '@servicewerkstatt/shared/commands/decision-fields.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { type SubmitEvent, useRef, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { Checkbox } from '../../ui/native/Field.tsx'
import { Fold } from '../../ui/native/Fold.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { useMe } from '../../workshop/use-workshop.ts'

const BY = ['team', 'facilitator', 'management'] as const
/** Longer lines are refused by the server. */
const MAX_DECISION_LENGTH = 2000

/** What was decided, by whom and how. Written down by the facilitator, never changed afterwards (PARK-3). */
export function Decisions() {
  const words = useWords('result').decisions
  const decisions = useAll('decisions').toSorted((a, b) =>
    (a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1,
  )
  const { isFacilitator } = useMe()
  return (
    <Section label={words.heading} note={words.note} rule="open">
      {isFacilitator && <NewDecision />}
      {decisions.length === 0 && !isFacilitator && <p className="soft">{words.empty}</p>}
      {decisions.length > 0 && (
        <ul className="ruled-list decision-list">
          {decisions.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function DecisionRow({ decision }: { readonly decision: RecordView<'decisions'> }) {
  const words = useWords('result').decisions
  const { locale } = useSingleton('workshop')
  const { date } = useFormats()
  const { text, by, how, decidedAt, alternatives } = decision
  return (
    <li>
      <p className="voice t-l measure" lang={locale}>
        {text}
      </p>
      <p className="t-s soft">
        {words.byWho[by]}, {words.hows[how]}
        {decidedAt !== null && ` · ${date(decidedAt)}`}
      </p>
      <Follows links={decision.links} />
      {alternatives.trim() !== '' && (
        <p className="t-s soft measure">
          {words.alternatives}: <span lang={locale}>{alternatives}</span>
        </p>
      )}
    </li>
  )
}

/** The measures that a decision led to, in the words they have now. */
function Follows({ links }: { readonly links: RecordView<'decisions'>['links'] }) {
  const words = useWords('result').decisions
  const { locale } = useSingleton('workshop')
  const measures = useAll('measures').filter(({ id }) =>
    links.some((link) => link.type === 'measures' && link.id === id),
  )
  if (measures.length === 0) return null
  return (
    <p className="t-s soft measure">
      {words.follows}: <span lang={locale}>{measures.map(nameOf).join(' · ')}</span>
    </p>
  )
}

const nameOf = ({ title, description }: RecordView<'measures'>): string => title || description

/** Most decisions lead to something that is done; what is planned already can be named with it. */
function WhatFollows({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}) {
  const words = useWords('result').decisions
  const { locale } = useSingleton('workshop')
  const measures = useAll('measures').filter((measure) => nameOf(measure).trim() !== '')
  if (measures.length === 0) return null
  return (
    <Fold summary={words.follows} startsOpen={chosen.length > 0}>
      <fieldset className="stack" aria-label={words.follows}>
        {measures.map((measure) => (
          <Checkbox
            key={measure.id}
            checked={chosen.includes(measure.id)}
            onChange={(isChosen) =>
              onChoose(isChosen ? [...chosen, measure.id] : chosen.filter((id) => id !== measure.id))
            }
          >
            <span lang={locale}>{nameOf(measure)}</span>
          </Checkbox>
        ))}
      </fieldset>
    </Fold>
  )
}

const NOTHING: {
  readonly text: string
  readonly by: (typeof BY)[number]
  readonly how: (typeof DECISION_WAYS)[number]
  readonly alternatives: string
  /** Measures that follow from it. */
  readonly measureIds: readonly string[]
} = { text: '', by: 'team', how: 'unanimous', alternatives: '', measureIds: [] }

function NewDecision() {
  const words = useWords('result').decisions
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const { values, set, clear } = useFormDraft('new-decision', NOTHING)
  const [wasTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const text = values.text.trim()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    field.current?.focus()
    if (text === '') return
    const alternatives = values.alternatives.trim()
    const outcome = await send('record-decision', {
      text,
      by: values.by,
      how: values.how,
      ...(alternatives !== '' && { alternatives }),
      ...(values.measureIds.length > 0 && {
        links: values.measureIds.map((id) => ({ type: 'measures', id })),
      }),
    })
    if (!outcome.ok) return
    clear()
    setTried(false)
    announce(words.done)
  }
  return (
    <form className="stack new-decision" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        ref={field}
        label={words.text}
        look="voice"
        maxLength={MAX_DECISION_LENGTH}
        value={values.text}
        error={wasTried && text === '' ? words.textMissing : null}
        onChange={(next) => set({ text: next })}
      />
      <div className="row wrap decision-how">
        <Segments
          legend={words.by}
          small
          value={values.by}
          options={BY.map((value) => ({ value, label: words.byWho[value] }))}
          onChange={(by) => set({ by })}
        />
        <Segments
          legend={words.how}
          small
          value={values.how}
          options={DECISION_WAYS.map((value) => ({ value, label: words.hows[value] }))}
          onChange={(how) => set({ how })}
        />
      </div>
      <Fold summary={words.alternatives} startsOpen={values.alternatives !== ''}>
        <TextArea
          label={words.alternatives}
          labelHidden
          look="voice"
          rows={2}
          value={values.alternatives}
          onChange={(alternatives) => set({ alternatives })}
        />
      </Fold>
      <WhatFollows chosen={values.measureIds} onChoose={(measureIds) => set({ measureIds })} />
      {problem}
      <p>
        <Button type="submit" busy={isBusy} busyText={words.submitting}>
          {words.submit}
        </Button>
      </p>
    </form>
  )
}
