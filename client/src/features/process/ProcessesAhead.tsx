/** While nobody waits: the part's code is fetched, and large processes are laid out, so that opening them shows their picture at once. */
import { readProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { useEffect } from 'react'
import { useLanguage } from '../../locale/use-words.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { isLargeProcess } from './arrange.ts'
import { arrangementsOf } from './arrange-beside.ts'

export default function ProcessesAhead() {
  const documents = useDocuments()
  const { language } = useLanguage()
  useEffect(() => {
    const arrangements = arrangementsOf(documents)
    const { board } = documents.indexes
    for (const { id } of board.all('processes')) {
      const model = readProcess(board, id)
      if (model && isLargeProcess(model)) arrangements.want(id, { model, language }, false)
    }
  }, [documents, language])
  return null
}
