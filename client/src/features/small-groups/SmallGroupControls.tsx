import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import {
  feasibleGroups,
  groupSizes,
  suggestGroups,
} from '@servicewerkstatt/shared/domain/small-groups/dealing.ts'
import { takingPart } from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import { useMemo, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { MinusIcon, PlusIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { useSmallGroups } from '../../workshop/use-small-groups.ts'
import { GroupPeople } from './GroupPeople.tsx'
import { useFitsRound, useFitsTurnout } from './use-fits-round.ts'
import './small-groups.css'

/** What facilitators steer: forming groups, moving people, laying the texts side by side. */
export default function SmallGroupControls() {
  const words = useWords('smallGroups').console
  const shown = useShownStage()
  const stageId = shown?.stage.id ?? null
  const groups = useSmallGroups(stageId)
  if (!shown || stageId === null) return null
  const isShown = shown.stage.revealedAt != null
  return (
    <section className="small-group-controls">
      <h3 className="console-heading">{words.title}</h3>
      {groups.length > 0 &&
        (isShown ? <Compare stageId={stageId} /> : <Show stageId={stageId} groups={groups} />)}
      {groups.length > 0 && <GroupPeople groups={groups} />}
      {!isShown && <Deal key={groups.length} stageId={stageId} groups={groups} />}
    </section>
  )
}

interface OfStage {
  readonly stageId: string
  readonly groups: readonly GroupInOrder[]
}

/** One press: the suggestion stands there already. */
function Deal({ stageId, groups }: OfStage) {
  const words = useWords('smallGroups').console
  const { cancel } = useWords('common')
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  const people = useAll('participants')
  const count = useMemo(() => takingPart(people).length, [people])
  const [wished, setWished] = useState<number | null>(groups.length > 0 ? groups.length : null)
  const [asks, setAsks] = useState(false)
  const planned = feasibleGroups(Math.max(1, count), wished ?? suggestGroups(count))
  const isAgain = groups.length > 0

  const deal = async () => {
    setAsks(false)
    const outcome = await send('deal-groups', { stageId, groups: planned })
    if (outcome.ok) announce(words.dealt(outcome.groups))
  }
  return (
    <div className="deal-groups">
      {problem}
      <div className="deal-groups-plan">
        <IconButton
          size="small"
          label={words.fewer}
          icon={<MinusIcon className="icon" />}
          unavailable={planned <= 1}
          onClick={() => setWished(planned - 1)}
        />
        <IconButton
          size="small"
          label={words.more}
          icon={<PlusIcon className="icon" />}
          unavailable={planned >= feasibleGroups(Math.max(1, count), planned + 1)}
          onClick={() => setWished(planned + 1)}
        />
        <span role="status">{count < 2 ? words.present(count) : words.plan(groupSizes(count, planned))}</span>
      </div>
      <p>
        <Button
          small={isAgain}
          busy={isBusy}
          busyText={words.dealing}
          onClick={() => (groups.some(({ hasWords }) => hasWords) ? setAsks(true) : void deal())}
        >
          {isAgain ? words.again : words.deal}
        </Button>
      </p>
      <Dialog
        isOpen={asks}
        question={words.againQuestion}
        safe={{ text: cancel }}
        act={{ text: words.again, onPress: () => void deal() }}
        onClose={() => setAsks(false)}
      >
        {words.againText}
      </Dialog>
    </div>
  )
}

function Show({ stageId, groups }: OfStage) {
  const words = useWords('smallGroups').console
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  const show = async () => {
    const outcome = await send('show-group-texts', { stageId, shown: true })
    if (outcome.ok) announce(words.shown)
  }
  return (
    <>
      {problem}
      <p>
        <Button
          busy={isBusy}
          unavailable={groups.every(({ hasWords }) => !hasWords) && words.nothing}
          onClick={() => void show()}
        >
          {words.show}
        </Button>
      </p>
      <p className="soft t-s">{words.showNote}</p>
    </>
  )
}

function Compare({ stageId }: { readonly stageId: string }) {
  const words = useWords('smallGroups').console
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  const round = useFitsRound(stageId)
  const { voted, expected } = useFitsTurnout(round)
  if (round?.status === 'open') {
    const close = async () => {
      const outcome = await send('close-vote', { roundId: round.id })
      if (outcome.ok) announce(words.closed)
    }
    return (
      <>
        <p className="t-l" role="status">
          {words.turnout(voted, expected)}
        </p>
        {problem}
        <p>
          <Button busy={isBusy} onClick={() => void close()}>
            {words.close}
          </Button>
        </p>
      </>
    )
  }
  return (
    <>
      <p className="soft">{round ? words.closed : words.shown}</p>
      {problem}
      <p>
        <Button small busy={isBusy} onClick={() => void send('show-group-texts', { stageId, shown: false })}>
          {words.back}
        </Button>
      </p>
    </>
  )
}
