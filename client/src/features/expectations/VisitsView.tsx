import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useIds } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { NewVisit } from './NewVisit.tsx'
import { VisitBlock } from './VisitBlock.tsx'

/** Visits to other departments and what was seen there. */
export function VisitsView() {
  const { visit: words, empty } = useWords('expectations')
  const { mayWrite } = useMe()
  const ids = useIds('shadowings')
  const [isAdding, setAdding] = useState(false)
  const add = (
    <Button small icon={<PlusIcon className="icon" />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  )
  return (
    <div className="exp-view">
      {isAdding && <NewVisit onClose={() => setAdding(false)} />}
      {ids.length === 0 && !isAdding && (
        <Empty title={empty.visits} {...(mayWrite && { action: add })}>
          {empty.visitsText}
        </Empty>
      )}
      {ids.map((id) => (
        <VisitBlock key={id} id={id} />
      ))}
      {ids.length > 0 && mayWrite && !isAdding && <p>{add}</p>}
    </div>
  )
}
