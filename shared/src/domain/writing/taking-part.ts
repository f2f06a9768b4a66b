/** Who writes, votes and gets ready: people who are here or were entered as people in the room; not who runs the workshop or watches it. Pure. */
import type { Level, Writer } from './levels.ts'

export interface Person {
  readonly id: string
  readonly role: 'team_member' | 'facilitator' | 'stakeholder' | 'management' | 'observer'
  readonly departmentId: string | null
  readonly presence: 'here' | 'away' | 'left'
  /** `proxy`: in the room without a device. */
  readonly via?: string | null | undefined
}

export const isProxy = ({ via }: Pick<Person, 'via'>): boolean => via === 'proxy'

const runsOrWatches = ({ role }: Person): boolean => role === 'facilitator' || role === 'observer'

export const asWriter = (person: Person): Writer => ({
  id: person.id,
  departmentId: person.departmentId,
  side: person.role === 'team_member' || person.role === 'facilitator' ? 'team' : 'guest',
  isProxy: isProxy(person),
})

/**
 * @param contributorIds people who have handed something in or are ready: they take part whatever their role is and wherever they are now
 */
export function takingPart(
  people: readonly Person[],
  contributorIds: ReadonlySet<string> = new Set(),
): readonly Writer[] {
  return people
    .filter((person) => {
      if (contributorIds.has(person.id)) return true
      if (person.presence === 'left' || runsOrWatches(person)) return false
      return person.presence === 'here' || isProxy(person)
    })
    .map(asWriter)
}

/** How many of those who have done something stand in "x of y": whoever has left is in neither of the two (IDEN-6). */
export const countedAmong = (people: readonly Person[], doneIds: ReadonlySet<string>): number =>
  people.filter(({ id, presence }) => doneIds.has(id) && presence !== 'left').length

/** Below this, a count of those who are ready would tell who is not (READY-3). */
export const SMALLEST_READY_COUNT = 4

/** How many are ready, or null where nobody is to know. */
export const readyCount = (ready: number, level: Level, takingPartCount: number): number | null =>
  level !== 'named' && takingPartCount < SMALLEST_READY_COUNT ? null : ready
