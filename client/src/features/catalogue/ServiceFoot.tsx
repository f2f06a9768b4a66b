import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { missingForCatalogue } from '@servicewerkstatt/shared/domain/agreements/catalogue-states.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { missingWords } from '../../workshop/use-send-with-words.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { Foot } from './Foot.tsx'
import { useServiceState } from './use-service-state.tsx'

/** What the entry lacks for the catalogue, and the way there; nothing once it is in it or has ended. */
export function ServiceFoot({ service }: { readonly service: RecordView<'catalogue'> }) {
  const words = useWords('catalogue')
  const { language } = useLanguage()
  const { isFacilitator } = useMe()
  const { status, move, isBusy, problem } = useServiceState(service.id)
  if (status === 'published' || status === 'retired') return null
  return (
    <Foot missing={missingWords(missingForCatalogue(service), language)} state={status}>
      {problem}
      {isFacilitator && (
        <>
          {status === 'draft' && (
            <Button busy={isBusy} onClick={() => void move('agreed')}>
              {words.settle}
            </Button>
          )}
          <Button kind="main" busy={isBusy} busyText={words.working} onClick={() => void move('published')}>
            {words.publish}
          </Button>
        </>
      )}
    </Foot>
  )
}
