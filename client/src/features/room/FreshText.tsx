import { useFreshWords } from './use-fresh-words.ts'

/** A text with what has just been written marked for three seconds. */
export function FreshText({ text }: { readonly text: string }) {
  const { before, fresh, after } = useFreshWords(text)
  return (
    <>
      {before}
      {fresh !== '' && <mark className="room-fresh">{fresh}</mark>}
      {after}
    </>
  )
}
