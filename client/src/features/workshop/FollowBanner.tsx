import { useWords } from '../../locale/use-words.ts'
import { ArrowRightIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { ASKS_TO_MOVE } from './typing.ts'
import type { FollowGroup } from './use-follow-group.ts'

interface FollowProps {
  readonly follow: FollowGroup
}

/** The group went on while this person was writing: nobody is moved in the middle of a word. */
export function FollowBanner({ follow }: FollowProps) {
  const words = useWords('shell').follow
  if (follow.waitsFor === null) return null
  return (
    <div
      className="follow-banner"
      role="status"
      {...{ [ASKS_TO_MOVE]: true }}
      // The field keeps the focus while somebody decides; a button takes none in every browser anyway.
      onPointerDown={(event) => event.preventDefault()}
    >
      <p>
        <b className="strong">{words.movedTo(follow.waitsFor)}</b> <span className="soft">{words.waits}</span>
      </p>
      <span className="row">
        <Button small kind="main" icon={<ArrowRightIcon className="icon" />} onClick={follow.goAlong}>
          {words.goAlong}
        </Button>
        <Button small kind="quiet" onClick={follow.stay}>
          {words.stay}
        </Button>
      </span>
    </div>
  )
}

/** The way back to the group, in view all the time while away (STAGE-5). */
export function BackToGroup({ follow }: FollowProps) {
  const words = useWords('shell').follow
  if (!follow.isAway || !follow.group || follow.waitsFor !== null) return null
  return (
    <Button
      small
      className="follow-back"
      icon={<ArrowRightIcon className="icon" />}
      title={words.groupIsAt(follow.group.title)}
      onClick={follow.goToGroup}
    >
      {words.backToGroup}
    </Button>
  )
}
