/** What this person may do, or who they are, was changed by a facilitator: this device takes it up without a reload (ROLE-6, IDEN-2). */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { useEffect } from 'react'
import { readMembership } from '../../app/api.ts'
import { findKnownWorkshop, rememberWorkshop } from '../../app/devices.ts'
import { useWords } from '../../locale/use-words.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { useLatest } from '../../workshop/use-latest.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

/** What somebody with this right is called in the list of people. */
const LISTED_AS: Readonly<Partial<Record<Role, string>>> = {
  facilitator: 'facilitator',
  team: 'team_member',
  guest: 'stakeholder',
}

/** The list of people says when something may have changed; the server says what. */
export function useSeatChanges(): void {
  const { access } = useWorkshop()
  const words = useWords('shell').seat
  const toast = useToast()
  const listedAs = useRecord('participants', access.participantId)?.role
  const mayDiffer = access.participantId !== null && listedAs !== LISTED_AS[access.role]
  const latest = useLatest({ words, toast })
  useEffect(() => {
    if (!mayDiffer) return
    const stop = new AbortController()
    void readMembership(access.workshopId, access.token, stop.signal).then((answer) => {
      if (stop.signal.aborted || !answer.ok || answer.value.state !== 'in') return
      const { role, participantId } = answer.value
      const known = findKnownWorkshop(access.workshopId)
      if (!known || (role === access.role && participantId === access.participantId)) return
      rememberWorkshop({ ...known, role, participantId })
      const said = latest.current.words
      if (role !== access.role)
        latest.current.toast({ text: role === 'facilitator' ? said.facilitates : said.takesPart })
    })
    return () => stop.abort()
  }, [mayDiffer, listedAs, access, latest])
}
