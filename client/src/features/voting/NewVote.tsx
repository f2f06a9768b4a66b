import {
  LEAST_OPTIONS,
  MAX_BUDGET,
  MAX_OPTIONS,
  suggestBudget,
} from '@servicewerkstatt/shared/domain/voting/vote-budget.ts'
import {
  VOTE_OPTION_TYPES,
  type VoteOptionType,
} from '@servicewerkstatt/shared/document/records/vote-round.ts'
import { sourceStageId } from '@servicewerkstatt/shared/domain/writing/source-stage.ts'
import { useMemo, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Checkbox, Select } from '../../ui/native/Field.tsx'
import { Fold } from '../../ui/native/Fold.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { suggestedType } from './suggested-options.ts'
import { useVoteOptions } from './use-vote-options.ts'

const whole = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null)
const isBudget = (value: number | null): value is number =>
  value !== null && value >= 1 && value <= MAX_BUDGET

const NOTHING: ReadonlySet<string> = new Set()

/** Cards of earlier stages: they may be chosen, but a vote is mostly about the last ones. */
function useEarlierCards(): ReadonlySet<string> {
  const stages = useAll('stages')
  const cards = useAll('cards')
  const stageId = useShownStage()?.stage.id ?? null
  return useMemo(() => {
    const hasCards = (id: string) => cards.some((card) => card.stageId === id)
    const sourceId = stageId === null ? null : sourceStageId(stages, stageId, hasCards)
    if (sourceId === null) return NOTHING
    return new Set(cards.filter((card) => card.stageId !== sourceId).map(({ id }) => id))
  }, [stages, cards, stageId])
}

/** Puts a vote together: what is to choose from, how many dots, how many on one option. */
export function NewVote({ onOpened }: { readonly onOpened: () => void }) {
  const words = useWords('voting').control
  const announce = useAnnounce()
  const { locale } = useSingleton('workshop')
  const { send, isBusy, problem } = useSendWithWords()
  const all = useVoteOptions()
  const present = VOTE_OPTION_TYPES.filter((type) => all[type].length > 0)
  const [asked, setAsked] = useState<VoteOptionType | null>(null)
  const [leftOut, setLeft] = useState<ReadonlySet<string> | null>(null)
  const earlier = useEarlierCards()
  const [budgetText, setBudgetText] = useState<string | null>(null)
  const [maxText, setMaxText] = useState<string | null>(null)

  const part = useShownStage()?.stage.part ?? null
  const type =
    asked !== null && present.includes(asked) ? asked : suggestedType(part, (kind) => all[kind].length)
  if (type === undefined) return <p className="soft">{words.none}</p>
  const listed = all[type]
  const left = leftOut ?? (type === 'card' ? earlier : NOTHING)
  const chosen = listed.filter(({ id }) => !left.has(id))
  const suggested = suggestBudget(chosen.length)
  const budget = budgetText === null ? suggested : whole(budgetText)
  const max = maxText === null ? budget : whole(maxText)
  const cannot =
    chosen.length < LEAST_OPTIONS
      ? words.tooFew
      : chosen.length > MAX_OPTIONS
        ? words.tooMany(MAX_OPTIONS)
        : null
  const open = async () => {
    if (!isBudget(budget) || !isBudget(max)) return
    const options = chosen.map(({ id }) => ({ type, id }))
    const outcome = await send('open-vote', { options, budget, maxPerOption: max })
    if (!outcome.ok) return
    announce(words.opened)
    onOpened()
  }
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <form
      className="stack new-vote"
      onSubmit={(event) => {
        event.preventDefault()
        if (cannot === null) void open()
      }}
    >
      <Select
        label={words.what}
        value={type}
        options={present.map((value) => ({ value, label: words.sources[value] }))}
        onChange={(value) => {
          setAsked(present.find((known) => known === value) ?? null)
          setLeft(null)
        }}
      />
      <Fold summary={words.chosen(chosen.length, listed.length)}>
        <p className="row t-s">
          <Button kind="quiet" small flush onClick={() => setLeft(new Set())}>
            {words.all}
          </Button>
          <Button kind="quiet" small onClick={() => setLeft(new Set(listed.map(({ id }) => id)))}>
            {words.noneOfThem}
          </Button>
        </p>
        <ul className="new-vote-list" lang={locale}>
          {listed.map(({ id, label }) => (
            <li key={id}>
              <Checkbox checked={!left.has(id)} onChange={(isChosen) => toggle(id, isChosen)}>
                <span className="voice">{label}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </Fold>
      <div className="new-vote-figures">
        <TextField
          label={words.budget}
          inputMode="numeric"
          value={budgetText ?? String(suggested)}
          onChange={setBudgetText}
          error={isBudget(budget) ? null : `1–${String(MAX_BUDGET)}`}
        />
        <TextField
          label={words.max}
          inputMode="numeric"
          value={maxText ?? String(budget ?? '')}
          onChange={setMaxText}
          error={isBudget(max) ? null : `1–${String(MAX_BUDGET)}`}
        />
      </div>
      {problem}
      <p>
        <Button type="submit" busy={isBusy} unavailable={cannot}>
          {words.open}
        </Button>
      </p>
      <p className="soft t-s">{words.budgetWhy(suggested, chosen.length)}</p>
    </form>
  )
}
