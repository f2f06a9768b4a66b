/** The case that is played back: where it is, what the clock says, and the ways on as buttons. */
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { CaseClock, PlayBack } from '@servicewerkstatt/shared/domain/process/play-back.ts'
import { useEffect, useId, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { ArrowCounterClockwiseIcon, ArrowLeftIcon, ArrowRightIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Checkbox } from '../../ui/native/Field.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { nameInFlow } from './step-names.ts'
import type { PlayBackControl } from './use-play-back.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export interface PlayBackBarProps {
  readonly picture: ProcessPicture
  readonly control: PlayBackControl
  readonly played: PlayBack
}

export function PlayBackBar({ picture, control, played }: PlayBackBarProps) {
  const words = useWords('process')
  const announce = useAnnounce()
  const titleId = useId()
  const next = useRef<HTMLDivElement>(null)
  const { play } = words
  const name = nameInFlow(played.atId, picture.now, words)
  const bounded = (minutes: number): string => {
    const time = picture.words.total(minutes, 'working')
    return played.untimed > 0 ? words.sums.atLeast(time) : time
  }
  const total = play.usualAndWorst(bounded(played.clock.usualMin), bounded(played.clock.worstMin))

  const stepText = ({ usualMin, worstMin }: CaseClock): string => {
    const [usual, worst] = [usualMin, worstMin].map((minutes) => picture.words.total(minutes, 'working'))
    if (!played.isUntimed) return play.adds(play.usualAndWorst(usual ?? '', worst ?? ''))
    return usualMin === 0 ? play.addsUnknown : play.adds(words.sums.atLeast(usual ?? ''))
  }

  const place = `${played.atId} ${String(played.steps)}`
  const known = useRef(place)
  const hadFocus = useRef(false)
  useEffect(() => {
    if (known.current === place) return
    known.current = place
    announce(play.said(name, total))
    // The pressed button is gone with the choice; whoever goes on with the keyboard goes on here.
    if (hadFocus.current) next.current?.querySelector('button')?.focus()
    hadFocus.current = false
  }, [place, name, total, announce, play])
  const take = (edgeId: string): void => {
    hadFocus.current = next.current?.contains(document.activeElement) === true
    control.take(edgeId)
  }

  return (
    <section className="play-back" aria-labelledby={titleId}>
      <div className="play-back-at">
        <h2 id={titleId} className="label">
          {control.isFollowing ? play.following : play.title}
        </h2>
        <p className="play-back-name strong">{name}</p>
        {played.step && <p className="soft t-s">{stepText(played.step)}</p>}
      </div>
      <dl className="process-figures play-back-clock" aria-label={play.clock}>
        <div>
          <dt>{play.usual}</dt>
          <dd>{bounded(played.clock.usualMin)}</dd>
          {played.clock.waitingMin > 0 && (
            <dd>{words.sums.waiting(picture.words.total(played.clock.waitingMin, 'working'))}</dd>
          )}
          {played.untimed > 0 && <dd>{words.findings.withoutTime(played.untimed)}</dd>}
        </div>
        <div>
          <dt>{play.worst}</dt>
          <dd>{bounded(played.clock.worstMin)}</dd>
        </div>
      </dl>
      <div className="play-back-ways" ref={next}>
        {played.choices.length === 0 ? (
          <p className="soft">{played.steps === 0 ? play.stuck : play.done}</p>
        ) : (
          played.isParallel && <p className="soft t-s">{play.parallel}</p>
        )}
        {!control.isFollowing && (
          <div className="row wrap">
            {played.choices.map((choice) => (
              <Button
                key={choice.edgeId}
                kind={played.choices.length === 1 ? 'main' : 'plain'}
                icon={<ArrowRightIcon className="icon" />}
                onClick={() => take(choice.edgeId)}
              >
                {play.goOn(
                  choice.label ?? '',
                  nameInFlow(choice.toId, picture.now, words),
                  choice.shareBp === null ? '' : picture.words.share(choice.shareBp),
                )}
              </Button>
            ))}
          </div>
        )}
      </div>
      {!control.isFollowing && (
        <div className="play-back-tools row wrap">
          <Button
            small
            icon={<ArrowLeftIcon className="icon" />}
            className={control.mayGoBack ? '' : 'button-unavailable'}
            aria-disabled={!control.mayGoBack}
            onClick={control.mayGoBack ? control.back : undefined}
          >
            {play.back}
          </Button>
          <Button small icon={<ArrowCounterClockwiseIcon className="icon" />} onClick={control.start}>
            {play.again}
          </Button>
          <Button small onClick={control.stop}>
            {play.stop}
          </Button>
          {control.mayShow && (
            <Checkbox checked={control.isShownToAll} onChange={control.showToAll}>
              {play.showToAll}
            </Checkbox>
          )}
          <HurdleHere id={played.atId} />
        </div>
      )}
      {control.isFollowing && (
        <div className="play-back-tools row wrap">
          <HurdleHere id={played.atId} />
        </div>
      )}
    </section>
  )
}

/** "Hier hakt es": the moment in which everybody sees it. */
function HurdleHere({ id }: { readonly id: string }) {
  const words = useWords('process')
  const board = useBoard()
  const node = useRecord('nodes', id)
  const { mayWrite } = useMe()
  if (!node || !mayWrite || (node.type !== 'task' && node.type !== 'wait')) return null
  return (
    <Checkbox
      checked={node.hurdle?.marked === true}
      onChange={(marked) =>
        setFields(board, 'nodes', id, { hurdle: { marked, note: node.hurdle?.note ?? '' } })
      }
    >
      {words.play.hurdle}
    </Checkbox>
  )
}
