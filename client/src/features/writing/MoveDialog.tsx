import { useWords } from '../../locale/use-words.ts'
import { useAll } from '../../workshop/use-record.ts'
import { PickDialog } from '../../workshop/PickDialog.tsx'
import { useGrouping } from './grouping.tsx'
import { useStageLists } from './use-stage-lists.ts'

const NO_GROUP = ''

/** "Verschieben nach …": a group by a few letters, none, or a new one with what was typed. */
export function MoveDialog() {
  const { asked } = useGrouping()
  return asked === null ? null : <Asking ids={asked} />
}

function Asking({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords('writing').group
  const { stageId, moveTo, group, closeAsk } = useGrouping()
  const { groupIds } = useStageLists(stageId)
  const groups = useAll('groups')
  const options = groupIds.map((id) => ({
    id,
    text: groups.find((item) => item.id === id)?.title?.trim() || words.untitled,
  }))
  return (
    <PickDialog
      question={words.moveQuestion}
      sections={[{ options: [...options, { id: NO_GROUP, text: words.ungrouped }] }]}
      onClose={closeAsk}
      onPick={(id) => {
        moveTo(
          ids,
          id === NO_GROUP ? null : id,
          options.find((item) => item.id === id)?.text ?? words.ungrouped,
        )
        closeAsk()
      }}
      creations={[
        {
          words: words.newGroup,
          withoutText: true,
          create(title) {
            group(ids, title)
            closeAsk()
          },
        },
      ]}
    />
  )
}
