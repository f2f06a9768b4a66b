import type { GroupInOrder } from '@servicewerkstatt/shared/document/projection/small-groups.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { fitColumns, MOST_LETTERS } from './fit-columns.ts'
import { fitsOf, mostFits, useFitsRound, useFitsTurnout } from './use-fits-round.ts'

/** What the groups have written, side by side in the largest type that fits; the counts below once they are known. */
export function RoomGroupTexts({
  groups,
  stageId,
}: {
  readonly groups: readonly GroupInOrder[]
  readonly stageId: string
}) {
  const words = useWords('smallGroups')
  const { locale } = useSingleton('workshop')
  const proposals = useAll('statementProposals')
  const round = useFitsRound(stageId)
  const { voted, expected } = useFitsTurnout(round)
  const texts = useMemo(() => {
    const byId = new Map(proposals.map(({ id, text }) => [id, text.trim()]))
    return groups
      .map(({ id, no, textId }) => ({ id, no, textId, text: byId.get(textId ?? '') ?? '' }))
      .filter(({ text }) => text !== '')
  }, [groups, proposals])
  const { columns, size, line } = useMemo(() => fitColumns(texts.map(({ text }) => text.length)), [texts])
  const pages = Math.max(1, Math.ceil(texts.length / columns))
  const page = usePages(pages, 'texts')
  const most = mostFits(round)
  return (
    <RoomFrame
      title={round?.status === 'open' ? words.room.texts : words.texts}
      {...(round?.status === 'open' && { note: words.room.marked(voted, expected) })}
      page={{ at: page + 1, all: pages }}
      className="room-columns room-group-texts"
    >
      {texts.slice(page * columns, (page + 1) * columns).map(({ id, no, textId, text }) => {
        const count = fitsOf(round, textId)
        return (
          <section key={id} className="room-group-text">
            <h2>{words.group(no)}</h2>
            <p className="voice" lang={locale} style={{ fontSize: size, lineHeight: `${String(line)}px` }}>
              {text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).toWellFormed()} …` : text}
            </p>
            {count !== null && (
              <p className="room-group-count">
                {count === most ? <b className="strong">{words.count(count)}</b> : words.count(count)}
              </p>
            )}
          </section>
        )
      })}
    </RoomFrame>
  )
}
