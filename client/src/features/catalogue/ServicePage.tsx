import { useWords } from '../../locale/use-words.ts'
import { Section } from '../../ui/native/Layout.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useRescueFocus } from '../../workshop/use-rescue-focus.ts'
import { BackLink } from './BackLink.tsx'
import { CustomerChoice } from './CustomerChoice.tsx'
import { ServiceDetails } from './ServiceDetails.tsx'
import { AnsweredExpectations, Measurement, Responsible } from './ServiceFields.tsx'
import { ServiceFoot } from './ServiceFoot.tsx'
import { ServiceHead } from './ServiceHead.tsx'
import { ServicePromises } from './ServicePromises.tsx'
import { useArrival } from './use-arrival.ts'

/** Longer ones do not fit a line of the published catalogue. */
const SUMMARY_LENGTH = 80

/** One service: what it is, what is promised about it, and whatever else belongs to it. */
export function ServicePage({ serviceId }: { readonly serviceId: string }) {
  const words = useWords('catalogue')
  const service = useRecord('catalogue', serviceId)
  const place = useArrival<HTMLElement>()
  const state = useRecord('catalogueStates', serviceId)
  // Once in the catalogue the page has no foot any more, and its button had the focus.
  useRescueFocus(place, state?.status)
  if (!service) {
    return (
      <>
        <BackLink>{words.backToList}</BackLink>
        <h1 className="title t-xl">{words.gone}</h1>
      </>
    )
  }
  const { fields } = words
  const name = service.name.trim() === '' ? words.unnamed : service.name
  const isLong = service.summary.length > SUMMARY_LENGTH
  return (
    <>
      <BackLink>{words.backToList}</BackLink>
      <article ref={place} tabIndex={-1} className="service" aria-label={name}>
        <h1 className="visually-hidden">{name}</h1>
        <ServiceHead service={service} name={name} />
        <Section label={fields.summary} rule="open">
          <CoText
            className="on-paper"
            place={{ collection: 'catalogue', id: serviceId, field: 'summary' }}
            label={fields.summary}
            labelHidden
            empty={fields.summaryHint}
            nudge={isLong ? fields.summaryLong(service.summary.length) : null}
          />
        </Section>
        <Section label={fields.customers}>
          <CustomerChoice of="catalogue" id={serviceId} label={fields.customers} />
        </Section>
        <ServicePromises serviceId={serviceId} />
        <Section label={fields.expectations} rule="open">
          <AnsweredExpectations service={service} />
        </Section>
        <Section label={fields.measurement}>
          <Measurement service={service} />
        </Section>
        <Section label={fields.responsible}>
          <Responsible service={service} />
        </Section>
        <ServiceDetails service={service} />
      </article>
      <ServiceFoot service={service} />
    </>
  )
}
