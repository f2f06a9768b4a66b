import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useRoomSwitches } from '../../workshop/use-room-switches.ts'
import { useCommandAction } from './use-command-action.ts'

/** What can be put on the wall and taken off it with one press: a neutral picture, and the way in. */
export function RoomButtons() {
  const words = useWords('facilitation').room
  const { isPaused, showsCode } = useRoomSwitches()
  const { currentStageId } = useSingleton('run')
  const { act } = useCommandAction()
  return (
    <>
      <Button small pressed={isPaused} onClick={() => void act('set-room', { isPaused: !isPaused })}>
        {isPaused ? words.goOn : words.pause}
      </Button>
      {currentStageId !== null && (
        <Button small pressed={showsCode} onClick={() => void act('set-room', { showsCode: !showsCode })}>
          {words.code}
        </Button>
      )}
    </>
  )
}
