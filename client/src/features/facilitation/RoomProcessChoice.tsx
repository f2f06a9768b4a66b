import { useWords } from '../../locale/use-words.ts'
import { Select } from '../../ui/native/Field.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useShownProcess } from '../../workshop/use-shown-process.ts'
import { useCommandAction } from './use-command-action.ts'

/** Which of several processes stands on the wall, and takes the steps that cards become. With one there is nothing to choose. */
export function RoomProcessChoice() {
  const words = useWords('facilitation').room
  const { processes, shown } = useShownProcess()
  const { currentStageId, playBack } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const { act } = useCommandAction()
  const isAboutProcess = stage?.part === 2 || stage?.layout === 'process' || stage?.layout === 'steps'
  if (processes.length < 2 || !shown || !isAboutProcess || playBack) return null
  return (
    <div className="console-gap-small">
      <Select
        label={words.process}
        value={shown.id}
        options={processes.map(({ id, name }, index) => ({
          value: id,
          label: name.trim() || words.unnamedProcess(index + 1),
        }))}
        onChange={(processId) => void act('set-room', { processId })}
      />
    </div>
  )
}
