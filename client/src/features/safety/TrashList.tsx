import {
  readTrash,
  restoreFromTrash,
  type TrashItem,
} from '@servicewerkstatt/shared/document/projection/trash.ts'
import type { BoardCollection } from '@servicewerkstatt/shared/document/schema.ts'
import { useEffect, useMemo, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useBoard } from '../../workshop/use-workshop.ts'

/** Everything that was deleted, by kind, the latest first; it comes back with its place and links (UNDO-2). */
export function TrashList() {
  const words = useWords('safety').trash
  const { dateShort, time } = useFormats()
  const board = useBoard()
  const toast = useToast()
  const items = useTrash()
  const groups = useMemo(() => Map.groupBy(items, ({ collection }) => collection), [items])
  const bringBack = (item: TrashItem) => {
    restoreFromTrash(board, item)
    toast({ text: words.restored(item.title || words.untitled) })
  }
  if (items.length === 0) return <p className="voice soft">{words.none}</p>
  return (
    <div className="stack-wide">
      <p className="soft measure">{words.lead}</p>
      {[...groups].map(([collection, list]) => (
        <section key={collection} className="section-open stack">
          <h2 className="t-m strong">{words.kinds[collection as Named] ?? words.other}</h2>
          <ul className="version-list">
            {list.map((item) => (
              <li key={item.id} className="version-row trash-row">
                <span className="voice trash-title">{item.title || words.untitled}</span>
                <span className="soft t-s nowrap">
                  {words.deleted(dateShort(item.deletedAt), time(Date.parse(item.deletedAt)))}
                </span>
                <span className="end">
                  <Button
                    small
                    aria-label={words.restoreLabel(item.title || words.untitled)}
                    onClick={() => bringBack(item)}
                  >
                    {words.restore}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

type Named = Extract<BoardCollection, keyof ReturnType<typeof useWords<'safety'>>['trash']['kinds']>

/** How long changes of the board gather before the trash is read again, in milliseconds. */
const GATHER_MS = 200

function useTrash(): readonly TrashItem[] {
  const board = useBoard()
  const [seen, setSeen] = useState(() => ({ board, items: readTrash(board) }))
  if (seen.board !== board) setSeen({ board, items: readTrash(board) })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        setSeen({ board, items: readTrash(board) })
      }, GATHER_MS)
    }
    board.doc.on('update', changed)
    return () => {
      clearTimeout(timer)
      board.doc.off('update', changed)
    }
  }, [board])
  return seen.items
}
