import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { SideMark } from '../../ui/native/Paper.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { estimateHeight, fillPages } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { RoomTask } from './RoomTask.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'

type Expectation = ReturnType<typeof useAll<'expectations'>>[number]

/** Letters of 40 px serif that fit a line of half the screen, and the heights of a card's parts, in px. */
const LETTERS = 40
const LINE = 54
const SMALL_LETTERS = 50
const SMALL_LINE = 46
const CARD_FRAME = 130
const PAGE = { columns: 2, height: 800, gap: 26 }

const whatFor = (expectation: Expectation): string =>
  expectation.rootNeed ||
  Object.values(expectation.whys)
    .toSorted((a, b) => (a.ord < b.ord ? -1 : 1))
    .at(-1)?.answer ||
  ''

const heightOf = (expectation: Expectation): number => {
  const need = whatFor(expectation)
  return (
    CARD_FRAME +
    estimateHeight(expectation.statement.length, LETTERS, LINE) +
    (need === '' ? 0 : estimateHeight(need.length + 8, SMALL_LETTERS, SMALL_LINE))
  )
}

/** "Sichten": what the others expect, in their words, with what it is for. As many pages as it takes; the type never shrinks (ROOM-4). */
export function RoomExpectations() {
  const words = useWords('room').expectations
  const expectations = useAll('expectations')
  const shown = useMemo(() => expectations.filter(({ statement }) => statement.trim() !== ''), [expectations])
  const pages = useMemo(() => fillPages(shown, heightOf, PAGE), [shown])
  const page = usePages(pages.length, '')
  if (shown.length === 0) return <RoomTask fallback={words.empty} />
  return (
    <RoomFrame
      note={words.count(shown.length)}
      page={{ at: page + 1, all: pages.length }}
      className="room-columns"
    >
      {(pages[page] ?? []).map((column) => (
        <ul key={column[0]?.id} className="room-column">
          {column.map((expectation) => (
            <ExpectationCard key={expectation.id} expectation={expectation} />
          ))}
        </ul>
      ))}
    </RoomFrame>
  )
}

function ExpectationCard({ expectation }: { readonly expectation: Expectation }) {
  const words = useWords('room').expectations
  const departments = useAll('departments')
  const department = departments.find(({ id }) => id === expectation.departmentId)?.name
  const isAssumed = expectation.origin === 'assumed_by_team' && expectation.validatedAt === null
  const need = whatFor(expectation)
  return (
    <li className="slip room-slip">
      <p className="room-slip-by t-s">
        <SideMark side={isAssumed ? 'ours' : 'theirs'} />
        <span className={isAssumed ? 'ours strong' : 'theirs strong'}>
          {isAssumed ? words.assumed : department}
        </span>
      </p>
      <p>{expectation.statement}</p>
      {need !== '' && (
        <p className="room-slip-need">
          <span className="soft">{words.whatFor}: </span>
          {need}
        </p>
      )}
    </li>
  )
}
