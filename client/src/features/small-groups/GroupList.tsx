import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import { useWords } from '../../locale/use-words.ts'
import { Members } from './members.tsx'

/** Who is with whom. What the others write is not here: each group finds its own words first. */
export function GroupList({
  groups,
  ownId,
}: {
  readonly groups: readonly GroupInOrder[]
  readonly ownId: string | null
}) {
  const words = useWords('smallGroups')
  return (
    <section className="group-list" aria-label={words.all}>
      <h2 className="label">{words.all}</h2>
      <dl>
        {groups.map(({ id, no, memberIds }) => (
          <div key={id} className={id === ownId ? 'group-list-own' : undefined}>
            <dt>{words.group(no)}</dt>
            <dd>
              <Members ids={memberIds} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
