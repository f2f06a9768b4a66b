import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Failure, type JoinAnswer, joinWorkshop } from '../../app/api.ts'
import { lastName, rememberName, rememberWorkshop } from '../../app/devices.ts'

/** How somebody comes in: by the part of a link after `#`, or by the code. */
export type Entry = { link: string } | { code: string } | { recovery: string }

export type Details = { name: string; department: string; passcode: string }

/** Nothing typed yet; the name is the one given last on this device. */
export const firstDetails = (): Details => ({ name: lastName(), department: '', passcode: '' })

export type JoinState =
  | { step: 'form'; failure: Failure | null }
  | { step: 'passcode'; failure: Failure | null }
  | { step: 'knocking'; workshopId: string; token: string }

export type Join = {
  state: JoinState
  busy: boolean
  /** @param as token of the seat on this device that facilitates again */
  join: (details: Details, as?: string) => Promise<void>
  /** Somebody who knocked was let in. */
  enter: (seat: Extract<JoinAnswer, { state: 'in' }>) => void
  /** Back to the form, for another try. */
  startOver: () => void
}

/** Where a seat leads: the room view has its own address. */
export const addressOf = (workshopId: string, role: string): string =>
  role === 'room' ? `/w/${workshopId}/room` : `/w/${workshopId}`

const given = (text: string) => (text.trim() === '' ? undefined : text.trim())

/**
 * The steps of joining: form, perhaps a passcode, perhaps waiting at the door, then the workshop.
 * @param title what is known of the workshop's title, for the list on this device   @param place address inside the workshop to begin at, with its slash
 */
export function useJoin(entry: Entry, title: string, place = ''): Join {
  const navigate = useNavigate()
  const [state, setState] = useState<JoinState>({ step: 'form', failure: null })
  const [busy, setBusy] = useState(false)

  const enter = useCallback(
    (seat: Extract<JoinAnswer, { state: 'in' }>) => {
      rememberWorkshop({
        workshopId: seat.workshopId,
        title,
        token: seat.token,
        role: seat.role,
        participantId: seat.participantId,
        lastSeen: new Date().toISOString(),
        ...('code' in entry && { code: entry.code }),
      })
      // Replaced, so that the address with the secret is in no history.
      void navigate(addressOf(seat.workshopId, seat.role) + place, { replace: true })
    },
    [entry, navigate, title, place],
  )

  const join = useCallback(
    async ({ name, department, passcode }: Details, as?: string) => {
      setBusy(true)
      const optional = {
        name: given(name),
        department: given(department),
        passcode: passcode === '' ? undefined : passcode,
      }
      const answer = await joinWorkshop(
        {
          ...entry,
          ...(optional.name !== undefined && { name: optional.name }),
          ...(optional.department !== undefined && { department: optional.department }),
          ...(optional.passcode !== undefined && { passcode: optional.passcode }),
        },
        undefined,
        as,
      )
      setBusy(false)
      if (answer.ok) {
        rememberName(name)
        const { value } = answer
        if (value.state === 'in') enter(value)
        else if (value.state === 'passcode') setState({ step: 'passcode', failure: null })
        else setState({ step: 'knocking', workshopId: value.workshopId, token: value.token })
        return
      }
      const { failure } = answer
      setState((before) => ({ step: before.step === 'passcode' ? 'passcode' : 'form', failure }))
    },
    [entry, enter],
  )

  const startOver = useCallback(() => setState({ step: 'form', failure: null }), [])
  return { state, busy, join, enter, startOver }
}
