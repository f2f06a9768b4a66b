import type { CommandType } from '@servicewerkstatt/shared/commands/access.ts'
import type { CommandBody } from '@servicewerkstatt/shared/commands/index.ts'
import { type MissingItem, missingWord } from '@servicewerkstatt/shared/commands/refusals.ts'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage, useWords } from '../locale/use-words.ts'
import { Notice } from '../ui/native/Notice.tsx'
import type { CommandOutcome } from './send-command.ts'
import { useRefusalText } from './use-refusal-text.ts'
import { useCommand } from './use-workshop.ts'

export interface SendWithWords {
  /** One at a time; while one is on its way the buttons are busy. */
  readonly send: <T extends CommandType>(type: T, body: CommandBody<T>) => Promise<CommandOutcome<T>>
  readonly isBusy: boolean
  /** Stands where the button is: what did not work and what is missing. Null when the last command went through. */
  readonly problem: ReactNode
}

/** "Rückruf in 30 Minuten: die Ursache"; each thing once. @param nameOf what the item belongs to, null when the place says it anyway */
export function missingWords(
  missing: readonly MissingItem[],
  language: 'de' | 'en',
  nameOf?: (item: MissingItem) => string | null,
): readonly string[] {
  const words = missing.map((item) => {
    const name = nameOf?.(item)
    const thing = missingWord(item.what, language)
    return name ? `${name}: ${thing}` : thing
  })
  return [...new Set(words)]
}

const missingIn = (outcome: CommandOutcome): readonly MissingItem[] =>
  !outcome.ok && 'missing' in outcome ? (outcome.missing ?? []) : []

/** Sends commands; what stands in the way is said in words at the place where the button is, and read out. */
export function useSendWithWords(nameOf?: (item: MissingItem) => string | null): SendWithWords {
  const command = useCommand()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Exclude<CommandOutcome, { ok: true }> | null>(null)
  const send = useCallback<SendWithWords['send']>(
    async (type, body) => {
      setBusy(true)
      setRefusal(null)
      const outcome = await (command as SendWithWords['send'])(type, body)
      setBusy(false)
      if (!outcome.ok) setRefusal(outcome)
      return outcome
    },
    [command],
  )
  return { send, isBusy, problem: refusal && <Refusal refusal={refusal} nameOf={nameOf} /> }
}

interface RefusalProps {
  readonly refusal: Exclude<CommandOutcome, { ok: true }>
  readonly nameOf: ((item: MissingItem) => string | null) | undefined
}

/** Takes the focus, so that reading goes on with the reason. */
function Refusal({ refusal, nameOf }: RefusalProps) {
  const refusalText = useRefusalText()
  const { language } = useLanguage()
  const words = useWords('cotext')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [refusal])
  const missing = missingWords(missingIn(refusal), language, nameOf)
  return (
    <Notice
      ref={place}
      kind="problem"
      title={missing.length > 0 ? words.refusedBecause : refusalText(refusal)}
    >
      {missing.length > 0 && (
        <ul className="bullets">
          {missing.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
