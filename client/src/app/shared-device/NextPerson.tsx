import { type ReactNode, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { UserPlusIcon } from '../../ui/icons.ts'
import { Button, type ButtonProps } from '../../ui/native/Button.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { NextPersonDialog } from './NextPersonDialog.tsx'
import { isSeat, useSharedDevice } from './use-shared-device.ts'

/** Several people on one laptop: two clicks to the next one, and nothing of the former is to be seen (PROXY-3). */
export function NextPerson(props: Pick<ButtonProps, 'small' | 'className'>) {
  const words = useWords('shell').nextPerson
  const { role } = useMe()
  const [isOpen, setOpen] = useState(false)
  if (!isSeat(role)) return null
  return (
    <>
      <Button {...props} kind="quiet" icon={<UserPlusIcon className="icon" />} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <NextPersonDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

/** On a device that several have written on: whose turn it is, at every place, and the way to the next one. */
export function WhoseTurn(): ReactNode {
  const words = useWords('shell').nextPerson
  const { role, name } = useMe()
  const { others } = useSharedDevice()
  if (!isSeat(role) || others.length === 0) return null
  return (
    <span className="whose-turn">
      <span className="soft">{words.turn(name)}</span> <NextPerson small />
    </span>
  )
}
