import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { estimateHeight, fillPages } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import RoomCollect from './RoomCollect.tsx'
import { groupIdOf } from './stage-lists.ts'
import { useSourceStage } from './use-cards.ts'
import { useStageLists } from './use-stage-lists.ts'
import './writing-room.css'

/** Letters of 34 px serif that fit a third of the screen, and heights in px; titles grow with the group's size. */
const LETTERS = 30
const LINE = 46
const TITLE = { 1: 54, 2: 66, 3: 80 } as const
const PAGE = { columns: 3, height: 800, gap: 44 }

interface Block {
  readonly id: string
  readonly title: string
  readonly size: 1 | 2 | 3
  readonly texts: readonly string[]
}

const sizeOf = (size: number | undefined): Block['size'] => (size === 2 || size === 3 ? size : 1)

const heightOf = ({ size, title, texts }: Block): number =>
  estimateHeight(title.length, 26 - 4 * size, TITLE[size]) +
  texts.reduce((sum, text) => sum + 24 + estimateHeight(text.length, LETTERS, LINE), 40)

/** "Ordnen": groups with title and number, three columns, as many pages as it takes. */
export default function RoomGroups() {
  const shown = useShownStage()
  const source = useSourceStage(shown?.stage.id ?? null)
  return source ? <Groups stageId={source.id} /> : <RoomCollect />
}

function Groups({ stageId }: { readonly stageId: string }) {
  const words = useWords('writing').room
  const { locale } = useSingleton('workshop')
  const { lists } = useStageLists(stageId)
  const cards = useAll('cards')
  const groups = useAll('groups')
  const blocks = useMemo<readonly Block[]>(() => {
    const texts = new Map(cards.map(({ id, text }) => [id, text]))
    const [ungrouped, ...grouped] = lists
    // What is grouped comes first: the room looks at what has been made.
    return [...grouped, ...(ungrouped && ungrouped.items.length > 0 ? [ungrouped] : [])].map((list) => {
      const groupId = groupIdOf(list.id)
      const group = groups.find(({ id }) => id === groupId)
      const title = groupId === null ? words.ungrouped : group?.title?.trim() || words.untitled
      return {
        id: list.id,
        title,
        size: sizeOf(group?.size),
        texts: list.items.map((id) => texts.get(id) ?? ''),
      }
    })
  }, [lists, cards, groups, words])
  const pages = useMemo(() => fillPages(blocks, heightOf, PAGE), [blocks])
  const page = usePages(pages.length, '')
  return (
    <RoomFrame page={{ at: page + 1, all: pages.length }} className="room-columns room-groups">
      {(pages[page] ?? []).map((column) => (
        <div key={column[0]?.id} className="room-column">
          {column.map((block) => (
            <section key={block.id} className={`room-group room-group-${String(block.size)}`} lang={locale}>
              <h2 className="room-group-title">
                {block.title} <span className="soft">{block.texts.length}</span>
              </h2>
              <ul>
                {block.texts.map((text, index) => (
                  <li key={`${String(index)}-${text}`} className="voice">
                    {text}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      ))}
    </RoomFrame>
  )
}
