import { createContext, type ReactNode, useContext } from 'react'

/** The room view stands in small inside another page, which has its own `<main>`. */
export const InsetContext = createContext(false)

/** The main area of a layout; there is one `<main>` on a page. */
export function RoomMain({
  className,
  children,
}: {
  readonly className: string
  readonly children: ReactNode
}) {
  const Area = useContext(InsetContext) ? 'div' : 'main'
  return <Area className={className}>{children}</Area>
}
