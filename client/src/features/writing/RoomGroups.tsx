import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { type Block, flowGroups } from './group-pages.ts'
import RoomCollect from './RoomCollect.tsx'
import { groupIdOf } from './stage-lists.ts'
import { useSourceStage } from './use-cards.ts'
import { useStageLists } from './use-stage-lists.ts'
import './writing-room.css'

const sizeOf = (size: number | undefined): Block['size'] => (size === 2 || size === 3 ? size : 1)

/** "Ordnen": groups with title and number, three columns, as many pages as it takes; a high group goes on in the next column. */
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
  const pages = useMemo(() => flowGroups(blocks), [blocks])
  const page = usePages(pages.length, '')
  return (
    <RoomFrame page={{ at: page + 1, all: pages.length }} className="room-columns room-groups">
      {(pages[page] ?? []).map((column, at) => (
        <div key={`${String(at)} ${column[0]?.block.id ?? ''}`} className="room-column">
          {column.map(({ block, texts, isContinued }) => (
            <section key={block.id} className={`room-group room-group-${String(block.size)}`} lang={locale}>
              <h2 className="room-group-title">
                {block.title}{' '}
                <span className="soft">{isContinued ? words.continued : block.texts.length}</span>
              </h2>
              <ul>
                {texts.map((text, index) => (
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
