import { useCallback } from 'react'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

/** Address of a service within the open workshop; without an id: the list. */
export function useServicePath(): (serviceId?: string) => string {
  const { access } = useWorkshop()
  return useCallback(
    (serviceId) => `/w/${access.workshopId}/4${serviceId === undefined ? '' : `/${serviceId}`}`,
    [access.workshopId],
  )
}
