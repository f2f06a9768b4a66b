import { useParams } from 'react-router'
import { Page } from '../../ui/native/Layout.tsx'

/** The workshop behind `/w/:workshopId/*`. */
export function WorkshopRoute() {
  const { workshopId = '' } = useParams()
  return <Page data-workshop={workshopId} />
}
