import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useFormats } from '../../locale/use-words.ts'
import './aria.css'

/** Tells react-aria the language of the interface. Once, around everything that uses `ui/aria`. */
export function AriaRoot({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useFormats().locale}>{children}</I18nProvider>
}
