import { PromisePage } from './PromisePage.tsx'
import { ServiceList } from './ServiceList.tsx'
import { ServicePage } from './ServicePage.tsx'
import { useCataloguePlace } from './catalogue-path.ts'
import '../../ui/native/Arrangement.css'
import './catalogue.css'

/** Part 4: the list of services, one of them (`/w/<id>/4/<serviceId>`), or one promise (`/w/<id>/4/<serviceId>/<agreementId>`). */
export default function CataloguePart() {
  const { serviceId, agreementId } = useCataloguePlace()
  if (serviceId === null) return <ServiceList />
  if (agreementId === null) return <ServicePage key={serviceId} serviceId={serviceId} />
  return <PromisePage key={agreementId} serviceId={serviceId} agreementId={agreementId} />
}
