import { useFormats, useWords } from '../locale/use-words.ts'
import { useCaretsShown } from './use-carets-shown.ts'
import { useWriters } from './use-presence.ts'
import { useAll } from './use-record.ts'
import { personName } from './use-workshop.ts'

/** Who else has the caret in this text, beside its label. Nothing where the stage shows no carets. */
export function WriterNames({ textKey }: { readonly textKey: string }) {
  const writers = useWriters(textKey)
  const isShown = useCaretsShown()
  return isShown && writers.length > 0 ? <Names ids={writers} /> : null
}

function Names({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords('cotext')
  const { list } = useFormats()
  const names = useAll('participants')
    .filter(({ id }) => ids.includes(id))
    .map(personName)
  return names.length > 0 ? (
    <span className="cotext-writers">{words.writing(list(names), names.length)}</span>
  ) : null
}
