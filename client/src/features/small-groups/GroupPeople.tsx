import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { CaretDownIcon } from '../../ui/icons.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { type Member, useMembers } from '../../workshop/use-small-groups.ts'
import { personName, useCommand } from '../../workshop/use-workshop.ts'

/** Who is in which group; a press on a name moves the person. */
export function GroupPeople({ groups }: { readonly groups: readonly GroupInOrder[] }) {
  const words = useWords('smallGroups')
  const without = useWithoutGroup(groups)
  return (
    <dl className="group-people">
      {groups.map((group) => (
        <div key={group.id}>
          <dt>
            <b className="strong">{words.group(group.no)}</b>{' '}
            <span className="soft">{group.hasWords ? words.console.written : words.console.empty}</span>
          </dt>
          <GroupMembers group={group} groups={groups} />
        </div>
      ))}
      {without.length > 0 && (
        <div>
          <dt className="strong">{words.console.without}</dt>
          <dd>
            {without.map((member) => (
              <PersonMenu key={member.id} member={member} groups={groups} groupId={null} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function GroupMembers({
  group,
  groups,
}: {
  readonly group: GroupInOrder
  readonly groups: readonly GroupInOrder[]
}) {
  const words = useWords('smallGroups')
  const members = useMembers(group.memberIds)
  return (
    <dd>
      {members.length === 0 && <span className="soft">{words.nobody}</span>}
      {members.map((member) => (
        <PersonMenu key={member.id} member={member} groups={groups} groupId={group.id} />
      ))}
    </dd>
  )
}

/** Everybody who is here and in no group, facilitators who might write along as well. */
function useWithoutGroup(groups: readonly GroupInOrder[]): readonly Member[] {
  const people = useAll('participants')
  return useMemo(() => {
    const inGroup = new Set(groups.flatMap(({ memberIds }) => memberIds))
    return people
      .filter(({ id, presence, role }) => presence === 'here' && role !== 'observer' && !inGroup.has(id))
      .map((person) => ({ id: person.id, person, hasLeft: false }))
  }, [people, groups])
}

function PersonMenu({
  member: { id, person, hasLeft },
  groups,
  groupId,
}: {
  readonly member: Member
  readonly groups: readonly GroupInOrder[]
  readonly groupId: string | null
}) {
  const words = useWords('smallGroups')
  const send = useCommand()
  const announce = useAnnounce()
  const toast = useToast()
  const refusalText = useRefusalText()
  const name = personName(person)
  const shownName = hasLeft ? words.left(name) : name
  const others = groups.filter((group) => group.id !== groupId)
  if (others.length === 0) return <span>{shownName}</span>
  const move = async (to: GroupInOrder) => {
    const outcome = await send('move-to-group', { smallGroupId: to.id, participantId: id })
    if (outcome.ok) announce(words.console.moved(name, to.no))
    else toast({ text: refusalText(outcome) })
  }
  return (
    <MenuButton
      label={shownName}
      icon={<CaretDownIcon className="icon" />}
      size="small"
      kind="quiet"
      entries={[
        { heading: words.console.person(name) },
        ...others.map((to) => ({
          id: to.id,
          text: words.console.move(to.no, to.memberIds.length),
          onAction: () => void move(to),
        })),
      ]}
    />
  )
}
