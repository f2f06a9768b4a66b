import { useFormats, useWords } from '../../locale/use-words.ts'
import { type Member, useMembers } from '../../workshop/use-small-groups.ts'
import { personName, useMe } from '../../workshop/use-workshop.ts'

export const NO_MEMBERS: readonly string[] = []

/** Names without one's own and without those who have left. */
export const memberNames = (members: readonly Member[], withoutId: string | null = null): string[] =>
  members.filter(({ id, hasLeft }) => id !== withoutId && !hasLeft).map(({ person }) => personName(person))

/** "Aylin, Jonas (du) und Tom (gegangen)" */
export function Members({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords('smallGroups')
  const { list } = useFormats()
  const { participantId } = useMe()
  const members = useMembers(ids)
  if (members.length === 0) return <>{words.nobody}</>
  const names = members.map(({ id, person, hasLeft }) => {
    const name = personName(person)
    return hasLeft ? words.left(name) : id === participantId ? words.you(name) : name
  })
  return <>{list(names)}</>
}
