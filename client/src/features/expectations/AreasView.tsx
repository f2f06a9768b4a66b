import { useCallback, useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Empty } from '../../ui/native/Paper.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { AreaSection } from './AreaSection.tsx'
import { CardDrag } from './CardDrag.tsx'
import { listIdOf } from './card-lists.ts'
import { NewArea } from './NewArea.tsx'
import { useAreaIds, useAreaLists } from './use-lists.ts'
import { WaitingCards } from './WaitingCards.tsx'

const NOTHING: readonly string[] = []

/** Expectations by the department that has them. */
export function AreasView() {
  const words = useWords('expectations')
  const { mayWrite } = useMe()
  const areaIds = useAreaIds()
  const lists = useAreaLists()
  const byId = useMemo(() => new Map(lists.map((list) => [list.id, list.items])), [lists])
  const itemsOf = useCallback(
    (kind: 'said' | 'guess', departmentId: string | null) =>
      byId.get(listIdOf({ by: 'area', kind, departmentId })) ?? NOTHING,
    [byId],
  )
  const hasHomeless = itemsOf('said', null).length + itemsOf('guess', null).length > 0
  return (
    <CardDrag lists={lists}>
      <WaitingCards />
      {areaIds.length === 0 && <Empty title={words.empty.areas}>{words.empty.areasText}</Empty>}
      {areaIds.map((id) => (
        <AreaSection
          key={id}
          departmentId={id}
          areaIds={areaIds}
          said={itemsOf('said', id)}
          guessed={itemsOf('guess', id)}
        />
      ))}
      {hasHomeless && (
        <AreaSection
          departmentId={null}
          areaIds={areaIds}
          said={itemsOf('said', null)}
          guessed={itemsOf('guess', null)}
        />
      )}
      {/* The same form before and after the first department: what several people are typing here stays, and so does the focus. */}
      {mayWrite && <NewArea isFirst={areaIds.length === 0} />}
    </CardDrag>
  )
}
