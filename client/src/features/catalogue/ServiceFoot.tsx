import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  type CatalogueStatus,
  missingForCatalogue,
} from '@servicewerkstatt/shared/domain/agreements/catalogue-states.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Chip } from '../../ui/native/Paper.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { missingWords, useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { Foot } from './Foot.tsx'

/** State and version of the entry, what it lacks for the catalogue, and the facilitator's moves. */
export function ServiceFoot({ service }: { readonly service: RecordView<'catalogue'> }) {
  const words = useWords('catalogue')
  const { language } = useLanguage()
  const state = useRecord('catalogueStates', service.id)
  const { isFacilitator } = useMe()
  const { send, problem, isBusy } = useSendWithWords()
  const announce = useAnnounce()
  const status = state?.status ?? 'draft'
  const move = (to: CatalogueStatus) => async () => {
    const outcome = await send('set-catalogue-state', { serviceId: service.id, status: to })
    if (outcome.ok) announce(words.nowInState(words.status[to]))
  }
  const isOut = status === 'published' || status === 'retired'
  return (
    <Foot
      missing={isOut ? [] : missingWords(missingForCatalogue(service), language)}
      isDone={status === 'published'}
      state={status}
    >
      {problem}
      <Chip>
        {words.status[status]}, {words.version(state?.version ?? 1)}
      </Chip>
      {isFacilitator && (
        <>
          {status === 'published' && (
            <Button kind="quiet" busy={isBusy} onClick={() => void move('retired')()}>
              {words.retire}
            </Button>
          )}
          {status !== 'draft' && (
            <Button
              kind="quiet"
              busy={isBusy}
              onClick={() => void move(status === 'published' ? 'agreed' : 'draft')()}
            >
              {words.reopen}
            </Button>
          )}
          {status === 'draft' && (
            <Button busy={isBusy} onClick={() => void move('agreed')()}>
              {words.settle}
            </Button>
          )}
          {!isOut && (
            <Button
              kind="main"
              busy={isBusy}
              busyText={words.working}
              onClick={() => void move('published')()}
            >
              {words.publish}
            </Button>
          )}
        </>
      )}
    </Foot>
  )
}
