import { useEffect, useState } from 'react'
import { fetchLinks } from './fetch-links.ts'
import { isLoopback } from './join-address.ts'
import { useWorkshop } from './workshop-context.tsx'

/** Where others reach this server: the page's own origin, or, on "localhost", the first address in the network. */
export function useJoinOrigin(): string {
  const { access } = useWorkshop()
  const [origin, setOrigin] = useState(location.origin)
  useEffect(() => {
    if (!isLoopback(location.hostname)) return
    let isWanted = true
    fetchLinks(access).then(
      ({ network }) => {
        if (isWanted && network[0]) setOrigin(network[0])
      },
      // The page's own origin stays; on this machine it does work.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [access])
  return origin
}
