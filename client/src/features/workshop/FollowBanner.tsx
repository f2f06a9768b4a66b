import { useWords } from '../../locale/use-words.ts'
import { ArrowRightIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import type { FollowGroup } from './use-follow-group.ts'

/** The way back to the group, visible all the time while away; and a banner when it went on while this person was writing. */
export function FollowBanner({ follow }: { readonly follow: FollowGroup }) {
  const words = useWords('shell').follow
  const { waitsFor, isAway, group } = follow
  if (waitsFor !== null) {
    return (
      <div className="follow-banner" role="status">
        <p>
          <b className="strong">{words.movedTo(waitsFor)}</b> <span className="soft">{words.waits}</span>
        </p>
        <span className="row">
          <Button small kind="main" icon={<ArrowRightIcon className="icon" />} onClick={follow.goToGroup}>
            {words.goAlong}
          </Button>
          <Button small kind="quiet" onClick={follow.stay}>
            {words.stay}
          </Button>
        </span>
      </div>
    )
  }
  if (!isAway || !group) return null
  return (
    <Button
      small
      className="follow-back"
      icon={<ArrowRightIcon className="icon" />}
      title={words.groupIsAt(group.title)}
      onClick={follow.goToGroup}
    >
      {words.backToGroup}
    </Button>
  )
}
