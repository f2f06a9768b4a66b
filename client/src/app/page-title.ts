import { useEffect } from 'react'
import { useWords } from '../locale/use-words.ts'

/** Title of the window: what this page is about, then the product. */
export function usePageTitle(title: string): void {
  const { productName } = useWords('common')
  useEffect(() => {
    document.title = title === productName || title === '' ? productName : `${title} – ${productName}`
  }, [title, productName])
}
