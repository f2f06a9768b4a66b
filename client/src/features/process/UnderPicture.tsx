import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Switch } from '../../ui/aria/Switch.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { Legend } from './Legend.tsx'
import type { OthersInMap } from './use-others-in-map.ts'
import type { ProcessPicture } from './use-process-picture.ts'

interface UnderPictureProps {
  readonly picture: ProcessPicture
  readonly others: OthersInMap
  readonly isPhone: boolean
}

/** How to read the picture and how to work in it; on a phone it is for reading. */
export function UnderPicture({ picture, others, isPhone }: UnderPictureProps) {
  const words = useWords('process')
  const { mayWrite } = useMe()
  const [keysOpen, setKeysOpen] = useState(false)
  return (
    <div className="process-under-picture">
      {isPhone && mayWrite ? (
        <p className="soft t-s">{words.tools.readOnlyNarrow}</p>
      ) : (
        <Legend picture={picture} />
      )}
      <a className="picture-credit" href="https://reactflow.dev" target="_blank" rel="noreferrer">
        {words.tools.madeWith}
      </a>
      {!isPhone && (
        <Switch
          isOn={others.isOn}
          isDisabled={others.isHiddenByStage}
          onChange={others.setOn}
          note={others.isHiddenByStage ? words.others.hidden : undefined}
        >
          {words.others.show}
        </Switch>
      )}
      {!isPhone && mayWrite && (
        <Button kind="quiet" small flush onClick={() => setKeysOpen(true)}>
          {words.tools.keys}
        </Button>
      )}
      <KeysDialog isOpen={keysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  )
}
