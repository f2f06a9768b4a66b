import { createContext, type ReactNode, useContext } from 'react'

/** The room view stands in small inside another page, which has its own `<main>`. */
export const InsetContext = createContext(false)

/** Which layout stands there; nothing while it is being loaded. */
export const LayoutNameContext = createContext<string | undefined>(undefined)

/** The main area of a layout; there is one `<main>` on a page. */
export function RoomMain({
  className,
  children,
}: {
  readonly className: string
  readonly children: ReactNode
}) {
  const Area = useContext(InsetContext) ? 'div' : 'main'
  const layout = useContext(LayoutNameContext)
  return (
    <Area className={className} data-layout={layout}>
      {children}
    </Area>
  )
}
