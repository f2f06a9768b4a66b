import { addAgreement } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import { missingForCatalogue } from '@servicewerkstatt/shared/domain/agreements/catalogue-states.ts'
import { missingWord } from '@servicewerkstatt/shared/commands/refusals.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { ArrowLeftIcon, PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { Chip, Empty } from '../../ui/native/Paper.tsx'
import { CoTextShort } from '../../workshop/CoText.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { AgreementForm } from './AgreementForm.tsx'
import { ServiceFields } from './ServiceFields.tsx'
import { useServicePath } from './service-path.ts'
import { useSendWithWords } from './use-send-with-words.tsx'

/** One service: what it is, and what is promised about it. */
export function ServicePage({ serviceId }: { serviceId: string }) {
  const words = useWords('catalogue')
  const service = useRecord('catalogue', serviceId)
  const pathOf = useServicePath()
  const back = (
    <p className="service-back">
      <Link className="link-ink row" to={pathOf()}>
        <ArrowLeftIcon className="icon" /> {words.backToList}
      </Link>
    </p>
  )
  if (!service) {
    return (
      <>
        {back}
        <Notice title={words.gone} />
      </>
    )
  }
  return (
    <>
      {back}
      <h1 className="visually-hidden">{service.name.trim() === '' ? words.unnamed : service.name}</h1>
      <CoTextShort
        place={{ collection: 'catalogue', id: serviceId, field: 'name' }}
        label={words.fields.name}
        labelHidden
        size="2xl"
        empty={words.fields.nameEmpty}
      />
      <ServiceState serviceId={serviceId} />
      <ServiceFields serviceId={serviceId} />
      <Agreements serviceId={serviceId} />
    </>
  )
}

/** State and version of the entry, what it still lacks, and the facilitator's moves. */
function ServiceState({ serviceId }: { serviceId: string }) {
  const words = useWords('catalogue')
  const { language } = useLanguage()
  const service = useRecord('catalogue', serviceId)
  const state = useRecord('catalogueStates', serviceId)
  const { isFacilitator } = useMe()
  const { send, problem, isBusy } = useSendWithWords()
  const status = state?.status ?? 'draft'
  const missing = service ? missingForCatalogue(service) : []
  const move = (to: 'draft' | 'agreed' | 'published' | 'retired') => () =>
    void send('set-catalogue-state', { serviceId, status: to })
  return (
    <div className="service-state">
      <p className="row wrap">
        <Chip>
          {words.status[status]}, {words.version(state?.version ?? 1)}
        </Chip>
        {missing.length > 0 && (
          <span>
            <span className="strong">{words.missing}</span>{' '}
            {missing.map(({ what }) => missingWord(what, language)).join(', ')}
          </span>
        )}
      </p>
      {isFacilitator && (
        <p className="row wrap">
          {status === 'draft' && (
            <Button small busy={isBusy} onClick={move('agreed')}>
              {words.settle}
            </Button>
          )}
          {(status === 'draft' || status === 'agreed') && (
            <Button small busy={isBusy} onClick={move('published')}>
              {words.publish}
            </Button>
          )}
          {status === 'published' && (
            <Button small kind="quiet" busy={isBusy} onClick={move('retired')}>
              {words.retire}
            </Button>
          )}
          {status !== 'draft' && (
            <Button
              small
              kind="quiet"
              busy={isBusy}
              onClick={move(status === 'published' ? 'agreed' : 'draft')}
            >
              {words.reopen}
            </Button>
          )}
        </p>
      )}
      {problem}
    </div>
  )
}

function Agreements({ serviceId }: { serviceId: string }) {
  const words = useWords('catalogue').agreement
  const board = useBoard()
  const { mayWrite } = useMe()
  const agreements = useAll('agreements').filter((agreement) => agreement.serviceId === serviceId)
  const [added, setAdded] = useState<string | null>(null)
  const add = () => {
    const made = addAgreement(board, serviceId, 'self_commitment')
    if (made.ok) setAdded(made.id)
  }
  return (
    <section aria-label={words.heading} className="agreements">
      <h2 className="title t-xl">{words.heading}</h2>
      {agreements.length === 0 && <Empty title={words.empty.title}>{words.empty.text}</Empty>}
      {agreements.map((agreement) => (
        <AgreementForm key={agreement.id} agreementId={agreement.id} isNew={agreement.id === added} />
      ))}
      {mayWrite && (
        <Button icon={<PlusIcon className="icon" />} onClick={add}>
          {words.add}
        </Button>
      )}
    </section>
  )
}
