import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'

/** Connecting by two presses, begun from a menu or a key: the library's own state for it, set from outside. */
export function ConnectMode({ from }: { readonly from: string | null }) {
  const store = useStoreApi()
  useEffect(() => {
    const begun = store.getState().connectionClickStartHandle?.nodeId ?? null
    if (begun === from) return
    store.setState({
      connectionClickStartHandle: from === null ? null : { nodeId: from, type: 'source', id: null },
    })
  }, [store, from])
  return null
}
