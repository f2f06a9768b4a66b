import { type SubmitEvent, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import type { Period } from './period-figures.ts'
import { lastMonthStart, periodName, periodsToOpen } from './period-words.ts'

const KINDS = ['calendar_month', 'calendar_quarter'] as const
/** Figures of more than a year ago belong into a file that is imported. */
const HOW_MANY = { calendar_month: 13, calendar_quarter: 5 } as const

interface OpenPeriodProps {
  readonly periods: readonly Period[]
  readonly onOpened: (periodId: string) => void
}

/** Opens a month or a quarter for figures; last month is what people mean most of the time. */
export function OpenPeriod({ periods, onOpened }: OpenPeriodProps) {
  const words = useWords('result').attainment
  const formats = useFormats()
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const [today] = useState(() => new Date())
  const [chosen, setChosen] = useState<string | null>(null)
  const options = KINDS.flatMap((kind) =>
    periodsToOpen(kind, today, periods, HOW_MANY[kind]).map((from) => ({
      value: `${kind} ${from}`,
      label: periodName({ kind, from }, formats),
      kind,
      from,
    })),
  )
  const preset =
    options.find(({ value }) => value === `calendar_month ${lastMonthStart(today)}`) ?? options[0]
  const option = options.find(({ value }) => value === chosen) ?? preset
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!option) return
    const outcome = await send('open-period', { kind: option.kind, from: option.from })
    if (!outcome.ok) return
    onOpened(outcome.periodId)
    announce(words.opened(option.label))
  }
  if (!option) return null
  return (
    <form className="open-period" onSubmit={(event) => void submit(event)}>
      <Select
        label={periods.length === 0 ? words.firstPeriod : words.openPeriod}
        value={option.value}
        options={options.map(({ value, label }) => ({ value, label }))}
        onChange={setChosen}
      />
      <Button type="submit" icon={<PlusIcon className="icon" />} busy={isBusy}>
        {words.open}
      </Button>
      {problem}
    </form>
  )
}
