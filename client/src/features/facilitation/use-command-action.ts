import type { CommandType } from '@servicewerkstatt/shared/commands/access.ts'
import type { CommandBody } from '@servicewerkstatt/shared/commands/index.ts'
import { useCallback, useState } from 'react'
import { useToast } from '../../ui/native/Toast.tsx'
import type { CommandOutcome } from '../../workshop/send-command.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand } from '../../workshop/use-workshop.ts'

/** Sends commands from buttons: `busy` while one is under way, a refusal is told as a toast. Presses meanwhile are ignored (STAGE-7). */
export function useCommandAction() {
  const send = useCommand()
  const refusalText = useRefusalText()
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  const act = useCallback(
    async <T extends CommandType>(type: T, body: CommandBody<T>): Promise<CommandOutcome<T>> => {
      setBusy(true)
      const outcome = await (send as (type: T, body: CommandBody<T>) => Promise<CommandOutcome<T>>)(
        type,
        body,
      )
      setBusy(false)
      if (!outcome.ok) toast({ text: refusalText(outcome) })
      return outcome
    },
    [send, refusalText, toast],
  )
  return { act, busy }
}
