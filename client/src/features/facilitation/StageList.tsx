import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { NumberAtom } from '../../workshop/AtomField.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useCommandAction } from './use-command-action.ts'

/** Longest stage, in minutes: a whole day. */
const MAX_MINUTES = 24 * 60

/** Every stage with its minutes, and the way to any of them; going back never deletes anything (STAGE-3). */
export function StageList() {
  const words = useWords('facilitation').stages
  const stages = useAll('stages')
  const { currentStageId } = useSingleton('run')
  const { act, busy } = useCommandAction()
  return (
    <details className="console-stages">
      <summary>{words.show}</summary>
      <ol>
        {stages.map((stage) => {
          const isNow = stage.id === currentStageId
          return (
            <li key={stage.id} {...(isNow && { 'aria-current': 'step' as const })}>
              <span className="console-stage-title">
                {stage.title}
                {isNow && <span className="ours"> · {words.now}</span>}
                {!isNow && stage.endedAt !== null && <span className="soft"> · {words.done}</span>}
              </span>
              <NumberAtom
                label={words.minutes(stage.title)}
                labelHidden
                value={stage.minutes}
                min={0}
                max={MAX_MINUTES}
                suffix="min"
                onWrite={(minutes) => {
                  if (minutes !== null) void act('change-stage', { stageId: stage.id, minutes })
                }}
              />
              <Button
                small
                kind="quiet"
                aria-label={words.goHereLabel(stage.title)}
                unavailable={false}
                busy={busy || isNow}
                onClick={() => void act('go-to-stage', { stageId: stage.id })}
              >
                {words.goHere}
              </Button>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
