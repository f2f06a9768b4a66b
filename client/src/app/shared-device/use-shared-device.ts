/**
 * Several people on one device, one after another. Each has a token of their own; the ones who are not writing now wait in a list of this browser, so that
 * nobody has to be entered twice. Drafts stand under the person and are out of sight with them.
 */
import { isRole, type Role } from '@servicewerkstatt/shared/commands/access.ts'
import { hashCardSecret } from '@servicewerkstatt/shared/domain/writing/card-secret.ts'
import { newDeviceToken } from '@servicewerkstatt/shared/protocol/device-token.ts'
import { useState } from 'react'
import { findKnownWorkshop, rememberWorkshop } from '../devices.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { personName, useCommand, useMe } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

export interface DevicePerson {
  readonly participantId: string
  readonly name: string
  readonly token: string
  readonly role: Role
}

const isDevicePerson = (value: unknown): value is DevicePerson => {
  if (typeof value !== 'object' || value === null) return false
  const person = value as Partial<Record<keyof DevicePerson, unknown>>
  return (
    typeof person.participantId === 'string' &&
    typeof person.name === 'string' &&
    typeof person.token === 'string' &&
    isRole(person.role)
  )
}

const keyOf = (workshopId: string): string => `servicewerkstatt.shared.${workshopId}`

function readPeople(workshopId: string): readonly DevicePerson[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(keyOf(workshopId)) ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isDevicePerson) : []
  } catch {
    // Storage is switched off or the text is damaged: the next person starts anew.
    return []
  }
}

function writePeople(workshopId: string, people: readonly DevicePerson[]): void {
  try {
    localStorage.setItem(keyOf(workshopId), JSON.stringify(people))
  } catch {
    // Without storage there is no list to come back to; the four words still lead back.
  }
}

/** Roles that several people on one device can have in turn. */
export const isSeat = (role: Role): boolean => role === 'team' || role === 'guest'

export interface SharedDevice {
  /** Those who have written here before, as they are called now; whoever was taken off the list is left out. */
  readonly others: readonly DevicePerson[]
  readonly switchTo: (person: DevicePerson) => void
  readonly startNew: (name: string) => Promise<void>
  readonly isBusy: boolean
  readonly hasFailed: boolean
}

export function useSharedDevice(): SharedDevice {
  const { access } = useWorkshop()
  const { title } = useSingleton('workshop')
  const people = useAll('participants')
  const me = useMe()
  const send = useCommand()
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const { workshopId } = access

  const seat = (next: DevicePerson): void => {
    const known = readPeople(workshopId).filter(({ participantId }) => participantId !== me.participantId)
    const own =
      me.participantId === null
        ? []
        : [{ participantId: me.participantId, name: me.name, token: access.token, role: access.role }]
    writePeople(workshopId, [...known, ...own])
    const code = findKnownWorkshop(workshopId)?.code
    rememberWorkshop({
      workshopId,
      title,
      token: next.token,
      role: next.role,
      participantId: next.participantId,
      lastSeen: new Date().toISOString(),
      ...(code !== undefined && { code }),
    })
  }
  return {
    others: readPeople(workshopId).flatMap((known) => {
      const person = people.find(({ id }) => id === known.participantId)
      return person && person.id !== me.participantId ? [{ ...known, name: personName(person) }] : []
    }),
    switchTo: seat,
    async startNew(name) {
      setBusy(true)
      const token = newDeviceToken()
      const outcome = await send('next-person', { name: name.trim(), tokenHash: hashCardSecret(token) })
      setBusy(false)
      setFailed(!outcome.ok)
      if (outcome.ok) {
        const { participantId } = outcome
        seat({ participantId, name: name.trim(), token, role: access.role })
      }
    },
    isBusy,
    hasFailed,
  }
}
