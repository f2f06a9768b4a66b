import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { fetchRecovery } from '../../workshop/fetch-recovery.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

/** The words to come back by, shown on purpose: other people look at screens, too (IDEN-2). */
export function MyRecovery() {
  const words = useWords('shell').recovery
  const { access } = useWorkshop()
  const [code, setCode] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const show = async () => {
    const found = await fetchRecovery(access)
    setCode(found)
    setFailed(found === null)
  }
  return (
    <div className="stack">
      <p className="strong">{words.title}</p>
      <p className="soft t-s">{words.text}</p>
      {code !== null && <p className="t-l strong nowrap">{code.replaceAll('-', ' ')}</p>}
      {hasFailed && <p>{words.failed}</p>}
      {code === null && (
        <p>
          <Button small onClick={() => void show()}>
            {words.show}
          </Button>
        </p>
      )}
    </div>
  )
}
