import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ArrowLeftIcon } from '../../ui/icons.ts'
import { useCataloguePath } from './catalogue-path.ts'

/** One level up: to the list, or to a service. */
export function BackLink({
  serviceId,
  children,
}: {
  readonly serviceId?: string
  readonly children: ReactNode
}) {
  const pathOf = useCataloguePath()
  return (
    <p>
      <Link className="link-ink back-link" to={pathOf(serviceId)}>
        <ArrowLeftIcon className="icon" /> <span>{children}</span>
      </Link>
    </p>
  )
}
