import { Suspense } from 'react'
import { ConsentPanel } from '../../app/workshop-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { useRescueFocus } from '../../workshop/use-rescue-focus.ts'
import { useVersions } from './agreement-state.ts'
import { BackLink } from './BackLink.tsx'
import { Feasibility } from './Feasibility.tsx'
import { Levels } from './Levels.tsx'
import { PromiseFoot } from './PromiseFoot.tsx'
import { PromiseHead } from './PromiseHead.tsx'
import { PromiseSentence } from './PromiseSentence.tsx'
import { PromiseTerms } from './PromiseTerms.tsx'
import { SignOff } from './SignOff.tsx'
import { SignOffProvider } from './sign-off-place.tsx'
import { TargetList } from './TargetList.tsx'
import { useArrival } from './use-arrival.ts'

interface PromisePageProps {
  readonly serviceId: string
  readonly agreementId: string
}

/** One promise: its kind, the sentence, whether it can be kept, the levels for management, and its versions. */
export function PromisePage({ serviceId, agreementId }: PromisePageProps) {
  const words = useWords('catalogue')
  const agreement = useRecord('agreements', agreementId)
  const service = useRecord('catalogue', serviceId)
  const place = useArrival<HTMLElement>()
  const [latest] = useVersions(agreementId)
  // Once in force the page has no foot any more, and its button had the focus.
  useRescueFocus(place, latest?.status)
  const serviceName = service && (service.name.trim() === '' ? words.unnamed : service.name)
  return (
    <>
      <BackLink {...(service && { serviceId })}>{serviceName ?? words.backToList}</BackLink>
      {agreement ? (
        <SignOffProvider>
          <article
            ref={place}
            tabIndex={-1}
            className="promise"
            aria-label={words.agreement.pageLabel(serviceName ?? words.unnamed)}
          >
            <h1 className="visually-hidden">{words.agreement.pageLabel(serviceName ?? words.unnamed)}</h1>
            <PromiseHead agreement={agreement} serviceId={serviceId} />
            <PromiseSentence agreement={agreement} />
            <Feasibility agreementId={agreementId} />
            <TargetList agreementId={agreementId} />
            <Levels agreement={agreement} />
            <PromiseTerms agreement={agreement} />
            <Suspense fallback={null}>
              <ConsentPanel
                subjectType="agreement"
                subjectId={agreementId}
                text={agreement.promise.trim() || (agreement.title ?? '')}
              />
            </Suspense>
            <SignOff agreement={agreement} />
          </article>
          <PromiseFoot agreement={agreement} />
        </SignOffProvider>
      ) : (
        <h1 className="title t-xl">{words.agreement.gone}</h1>
      )}
    </>
  )
}
