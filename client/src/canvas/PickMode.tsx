import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'

/** While several are being picked, a plain press adds a node or takes it out: the library's own state for it, set from outside, because a finger holds no key. */
export function PickMode({ isOn }: { readonly isOn: boolean }) {
  const store = useStoreApi()
  useEffect(() => {
    store.setState({ multiSelectionActive: isOn })
    return () => store.setState({ multiSelectionActive: false })
  }, [store, isOn])
  return null
}
