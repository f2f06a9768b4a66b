/** The form for a decision opens from two places: the version itself and the foot of the page. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

interface SignOffPlace {
  /** Id of the version that a decision is being written down for. */
  readonly deciding: string | null
  readonly decide: (versionId: string | null) => void
}

const SignOffContext = createContext<SignOffPlace>({ deciding: null, decide: () => {} })

export const useSignOffPlace = (): SignOffPlace => useContext(SignOffContext)

export function SignOffProvider({ children }: { readonly children: ReactNode }) {
  const [deciding, decide] = useState<string | null>(null)
  const place = useMemo(() => ({ deciding, decide }), [deciding])
  return <SignOffContext value={place}>{children}</SignOffContext>
}
