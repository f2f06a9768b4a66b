import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { SideMark } from '../../ui/native/Paper.tsx'
import { estimateHeight, fillPages } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { personName } from '../../workshop/use-workshop.ts'

/** Letters of 40 px serif that fit a line of half the screen, and heights in px. */
const LETTERS = 40
const LINE = 54
const CARD_FRAME = 70
const FOOT = 46
const PAGE = { columns: 2, height: 800, gap: 26 }

interface Shown {
  readonly id: string
  readonly text: string
  readonly hasFoot: boolean
}

const heightOf = ({ text, hasFoot }: Shown): number =>
  CARD_FRAME + (hasFoot ? FOOT : 0) + estimateHeight(text.length, LETTERS, LINE)

/**
 * Cards in large type; the type never shrinks, there are pages instead (ROOM-4).
 * @param props.revealedAt when they came on the wall, if that was in the middle of their stage
 */
export function RoomCards({
  ids,
  revealedAt,
}: {
  readonly ids: readonly string[]
  readonly revealedAt?: string | null | undefined
}) {
  const words = useWords('writing').room
  const cards = useAll('cards')
  const shown = useMemo(() => {
    const wanted = new Set(ids)
    return cards
      .filter(({ id }) => wanted.has(id))
      .map(({ id, text, level }) => ({ id, text, hasFoot: level !== 'anonymous' }))
  }, [cards, ids])
  const pages = useMemo(() => fillPages(shown, heightOf, PAGE), [shown])
  const page = usePages(pages.length, '', revealedAt)
  return (
    <RoomFrame
      note={words.count(ids.length)}
      page={{ at: page + 1, all: pages.length }}
      className="room-columns"
    >
      {(pages[page] ?? []).map((column) => (
        <ul key={column[0]?.id} className="room-column">
          {column.map(({ id }) => (
            <RoomCard key={id} id={id} />
          ))}
        </ul>
      ))}
    </RoomFrame>
  )
}

export function RoomCard({ id }: { readonly id: string }) {
  const card = useRecord('cards', id)
  const author = useRecord('participants', card?.authorId ?? null)
  const department = useRecord('departments', card?.departmentId ?? null)
  const { locale } = useSingleton('workshop')
  if (!card) return null
  // Whatever the board says: nobody stands on a card that was written without names.
  const by =
    card.level === 'named' && author
      ? personName(author)
      : card.level === 'department'
        ? department?.name
        : ''
  return (
    <li className="slip room-slip writing-appears" lang={locale}>
      <p>{card.text}</p>
      {by && (
        <p className="room-slip-by t-s">
          <SideMark side={card.side === 'guest' ? 'theirs' : 'ours'} />
          <span>{by}</span>
        </p>
      )}
    </li>
  )
}
