import { useCallback } from 'react'
import { useLocation } from 'react-router'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

/** What the address shows: the list, one service, or one promise of a service. */
export interface CataloguePlace {
  readonly serviceId: string | null
  readonly agreementId: string | null
}

/** @param rest the address behind `/w/<id>/4` */
export function readPlace(rest: string): CataloguePlace {
  const [serviceId = null, agreementId = null] = rest.split('/').filter((segment) => segment !== '')
  return { serviceId, agreementId }
}

/** Addresses in this part: the list, a service, a promise. */
export function useCataloguePath(): (serviceId?: string, agreementId?: string) => string {
  const { access } = useWorkshop()
  return useCallback(
    (...ids) => [`/w/${access.workshopId}/4`, ...ids.filter((id) => id !== undefined)].join('/'),
    [access.workshopId],
  )
}

export function useCataloguePlace(): CataloguePlace {
  const base = useCataloguePath()()
  const { pathname } = useLocation()
  return readPlace(pathname.startsWith(base) ? pathname.slice(base.length) : '')
}
