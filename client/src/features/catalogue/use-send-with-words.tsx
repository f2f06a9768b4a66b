import type { CommandType } from '@servicewerkstatt/shared/commands/access.ts'
import { missingWord } from '@servicewerkstatt/shared/commands/refusals.ts'
import { MISSING_THINGS, type MissingThing } from '@servicewerkstatt/shared/domain/agreements/missing-item.ts'
import { type ReactNode, useState } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Notice } from '../../ui/native/Notice.tsx'
import type { CommandOutcome } from '../../workshop/send-command.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand } from '../../workshop/use-workshop.ts'

const isMissingThing = (value: unknown): value is MissingThing =>
  MISSING_THINGS.some((thing) => thing === value)

/** The things that a refusal names, each once. */
function missingIn(outcome: object): MissingThing[] {
  const { missing } = outcome as { missing?: unknown }
  if (!Array.isArray(missing)) return []
  const things = missing.map((item: unknown) =>
    typeof item === 'object' && item !== null ? (item as { what?: unknown }).what : undefined,
  )
  return [...new Set(things.filter(isMissingThing))]
}

/** Sends commands one at a time; what stands in the way is said in words at the place where the button is. */
export function useSendWithWords() {
  const command = useCommand()
  const refusalText = useRefusalText()
  const { language } = useLanguage()
  const words = useWords('catalogue')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ReactNode>(null)

  const send = async (
    type: CommandType,
    values: Readonly<Record<string, unknown>>,
  ): Promise<CommandOutcome> => {
    setBusy(true)
    setProblem(null)
    const outcome = await command(type, values)
    setBusy(false)
    if (!outcome.ok) {
      const missing = missingIn(outcome)
      setProblem(
        missing.length > 0 ? (
          <Notice kind="problem" title={words.refusedBecause}>
            {missing.map((thing) => missingWord(thing, language)).join(', ')}
          </Notice>
        ) : (
          <Notice kind="problem" title={refusalText(outcome)} />
        ),
      )
    }
    return outcome
  }
  return { send, isBusy, problem }
}
