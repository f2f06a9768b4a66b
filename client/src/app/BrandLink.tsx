import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** Mark and name as the way to the start page: `<TopBar brandLink={(inner) => <BrandLink>{inner}</BrandLink>}>`. */
export function BrandLink({ children }: { children: ReactNode }) {
  return (
    <Link to="/" className="bar-brand">
      {children}
    </Link>
  )
}
