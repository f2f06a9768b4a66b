import { useEffect } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useLatest } from '../../workshop/use-latest.ts'
import { useMembers, useSmallGroups } from '../../workshop/use-small-groups.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { GroupList } from './GroupList.tsx'
import { GroupTexts } from './GroupTexts.tsx'
import { memberNames, NO_MEMBERS } from './members.tsx'
import { OwnGroup } from './OwnGroup.tsx'
import './small-groups.css'

/** One common text per small group: written together, then laid side by side (STMT-2). */
export default function SmallGroupStage() {
  const words = useWords('smallGroups')
  const shown = useShownStage()
  const groups = useSmallGroups(shown?.stage.id ?? null)
  const { participantId } = useMe()
  const own = groups.find(({ memberIds }) => participantId !== null && memberIds.includes(participantId))
  useOwnGroupNews(own?.no ?? null, own?.memberIds ?? NO_MEMBERS)
  if (!shown) return null
  if (groups.length === 0) return <Empty title={words.soon.title}>{words.soon.text}</Empty>
  const { stage, isPast } = shown
  if (stage.revealedAt != null || isPast) return <GroupTexts groups={groups} isPast={isPast} />
  return (
    <div className="small-groups">
      {own ? (
        <OwnGroup key={own.id} group={own} stageId={stage.id} />
      ) : (
        <Empty title={words.none.title}>{words.none.text}</Empty>
      )}
      <GroupList groups={groups} ownId={own?.id ?? null} />
    </div>
  )
}

/** Said when somebody comes into a group or is moved, not when others come and go. */
function useOwnGroupNews(no: number | null, memberIds: readonly string[]): void {
  const words = useWords('smallGroups')
  const announce = useAnnounce()
  const { participantId } = useMe()
  const others = memberNames(useMembers(memberIds), participantId)
  const news = useLatest(no === null ? '' : words.yours(no, others))
  useEffect(() => {
    if (no !== null) announce(news.current)
  }, [no, announce, news])
}
