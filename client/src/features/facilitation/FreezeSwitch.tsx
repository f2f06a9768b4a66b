import { useWords } from '../../locale/use-words.ts'
import { Switch } from '../../ui/aria/Switch.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useCommandAction } from './use-command-action.ts'

/** Everybody but facilitators reads only, at once (rule R5). */
export function FreezeSwitch() {
  const words = useWords('facilitation').freeze
  const { frozen } = useSingleton('run')
  const { act } = useCommandAction()
  return (
    <div className="console-block">
      <h2 className="console-heading">{words.title}</h2>
      <Switch isOn={frozen} onChange={(next) => void act('set-frozen', { frozen: next })}>
        {words.on}
      </Switch>
      <p className="soft t-s console-gap-small">{words.note}</p>
    </div>
  )
}
