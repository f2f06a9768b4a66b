import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { estimateHeight, fillPages } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useSmallGroups } from '../../workshop/use-small-groups.ts'
import { personName } from '../../workshop/use-workshop.ts'
import { RoomGroupTexts } from './RoomGroupTexts.tsx'
import './small-groups-room.css'

/** Letters of 46 px that fit a third of the screen, and heights in px. */
const LETTERS = 23
const LINE = 60
const HEAD = 82
const COLUMNS = 3
const PAGE = { height: 700, gap: 40 }

/** "Gruppen": the task and who is with whom; then the texts side by side. */
export default function RoomSmallGroups() {
  const shown = useShownStage()
  const groups = useSmallGroups(shown?.stage.id ?? null)
  if (!shown) return null
  if (groups.length === 0) return <Task text={shown.stage.task || shown.stage.title} />
  return shown.stage.revealedAt != null ? (
    <RoomGroupTexts groups={groups} stageId={shown.stage.id} />
  ) : (
    <Groups groups={groups} task={shown.stage.task} />
  )
}

function Task({ text }: { readonly text: string }) {
  const words = useWords('smallGroups')
  return (
    <RoomFrame>
      <div className="room-centre">
        <p className="title room-task" style={{ fontSize: text.length > 60 ? 88 : 112 }}>
          {text}
        </p>
        <p className="t-l">{words.soon.title}</p>
      </div>
    </RoomFrame>
  )
}

interface Block {
  readonly id: string
  readonly no: number
  readonly names: readonly string[]
}

function Groups({ groups, task }: { readonly groups: readonly GroupInOrder[]; readonly task: string }) {
  const words = useWords('smallGroups')
  const { locale } = useSingleton('workshop')
  const people = useAll('participants')
  const blocks = useMemo<readonly Block[]>(
    () =>
      groups.map(({ id, no, memberIds }) => ({
        id,
        no,
        names: people
          .filter((person) => memberIds.includes(person.id) && person.presence !== 'left')
          .map((person) => personName(person)),
      })),
    [groups, people],
  )
  // Few groups stand beside each other, not below each other.
  const pages = useMemo(() => {
    const columns = Math.min(COLUMNS, blocks.length)
    const perColumn = Math.ceil(blocks.length / columns)
    const height = Math.max(...blocks.map(heightOf))
    const wanted = Math.min(PAGE.height, perColumn * (height + PAGE.gap))
    return fillPages(blocks, () => height, { columns, height: Math.max(height, wanted), gap: PAGE.gap })
  }, [blocks])
  const page = usePages(pages.length, 'groups')
  return (
    <RoomFrame note={words.room.count(groups.length)} page={{ at: page + 1, all: pages.length }}>
      <p className="title room-groups-task" lang={locale}>
        {task}
      </p>
      <div className="room-columns room-small-groups">
        {(pages[page] ?? []).map((column) => (
          <div key={column[0]?.id} className="room-column">
            {column.map(({ id, no, names }) => (
              <section key={id} className="room-small-group">
                <h2>{words.group(no)}</h2>
                <ul>
                  {names.map((name, index) => (
                    <li key={`${String(index)}-${name}`}>{name}</li>
                  ))}
                  {names.length === 0 && <li>{words.nobody}</li>}
                </ul>
              </section>
            ))}
          </div>
        ))}
      </div>
    </RoomFrame>
  )
}

const heightOf = ({ names }: Block): number =>
  names.reduce((sum, name) => sum + estimateHeight(name.length, LETTERS, LINE), HEAD)
