import { type SubmitEvent, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand } from '../../workshop/use-workshop.ts'
import type { Period } from './period-figures.ts'
import { lastMonthStart, periodStart } from './period-words.ts'

const KINDS = ['calendar_month', 'calendar_quarter'] as const

/** Opens a month or a quarter for figures; last month is what people mean most of the time. */
export function OpenPeriod({ onOpened }: { onOpened: (periodId: string) => void }) {
  const words = useWords('result').attainment
  const send = useCommand()
  const refusalText = useRefusalText()
  const [month, setMonth] = useState(() => lastMonthStart(new Date()).slice(0, 7))
  const [kind, setKind] = useState<Period['kind']>('calendar_month')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const outcome = await send('open-period', { kind, from: periodStart(month, kind) })
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (outcome.ok && typeof outcome.periodId === 'string') onOpened(outcome.periodId)
  }
  return (
    <form className="open-period" onSubmit={(event) => void submit(event)}>
      <Select
        label={words.kind}
        value={kind}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(next) => setKind(KINDS.find((value) => value === next) ?? 'calendar_month')}
      />
      <TextField label={words.month} type="month" value={month} onChange={setMonth} required />
      <Button type="submit">{words.open}</Button>
      {problem !== null && <Notice kind="problem" title={problem} />}
    </form>
  )
}
