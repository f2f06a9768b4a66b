import type { ReactNode } from 'react'
import { EnvelopeSimpleIcon } from '../../ui/icons.ts'
import '../../ui/native/Paper.css'

/** What happens with what one hands in, in words, at the moment of handing it in (D14). */
export function Envelope({ children }: { readonly children: ReactNode }) {
  return (
    <div className="envelope">
      <EnvelopeSimpleIcon className="icon" aria-hidden="true" />
      <div>{children}</div>
    </div>
  )
}
