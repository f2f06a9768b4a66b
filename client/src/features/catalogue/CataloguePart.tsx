import { useParams } from 'react-router'
import { ServiceList } from './ServiceList.tsx'
import { ServicePage } from './ServicePage.tsx'
import './catalogue.css'

/** Part 4: the list of services, or one of them (`/w/<id>/4/<serviceId>`). */
export default function CataloguePart() {
  const serviceId = useServiceId()
  return serviceId === null ? <ServiceList /> : <ServicePage key={serviceId} serviceId={serviceId} />
}

/** What stands behind the part's number in the address. */
function useServiceId(): string | null {
  const rest = useParams()['*'] ?? ''
  const segments = rest.split('/').filter((segment) => segment !== '')
  return segments.at(-1) === '4' || segments.length === 0 ? null : (segments.at(-1) ?? null)
}
