import { useMemo } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { QrCode } from '../../workshop/QrCode.tsx'
import { useJoinOrigin } from '../../workshop/use-join-origin.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { personName } from '../../workshop/use-workshop.ts'
import { estimateHeight, fillPages } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { RoomTask } from './RoomTask.tsx'

const DONE: readonly string[] = ['done', 'verified', 'dropped']

const SECTIONS = ['decisions', 'measures', 'open'] as const
interface Entry {
  readonly section: (typeof SECTIONS)[number]
  readonly id: string
  readonly text: string
  /** Who takes care and until when. */
  readonly note: string
}

/** Letters of a line, which is shorter beside the QR code, and heights in px. A section's frame is counted for each entry: rather a page more than a cut line. */
const LETTERS = { alone: 64, besideCode: 46 }
const LINE = 50
const GAP = 10
const PAGE = { columns: 1, height: 800, gap: GAP }
const heightOf = ({ text, note }: Entry, letters: number): number =>
  estimateHeight(text.length + note.length + 1, letters, LINE) + 2 * GAP

/** "Abschluss": what was decided, what happens next and who takes care, what stays open, and where the result is. In pages, nothing is only counted. */
export function RoomClosing() {
  const words = useWords('room').closing
  const { currentStageId } = useSingleton('run')
  const entries = useEntries()
  const slug = useAll('publications').findLast((publication) => publication.slug)?.slug
  const letters = slug ? LETTERS.besideCode : LETTERS.alone
  const pages = useMemo(
    () => fillPages(entries, (entry) => heightOf(entry, letters), PAGE),
    [entries, letters],
  )
  const page = usePages(pages.length, 'closing')
  const isEmpty = entries.length === 0
  // A stage that has only begun shows its question, not that nothing is there.
  if (isEmpty && currentStageId !== null) return <RoomTask />
  const shown = pages[page]?.[0] ?? []
  return (
    <RoomFrame title={words.title} page={{ at: page + 1, all: pages.length }} className="room-closing">
      <div className="room-closing-lists">
        {isEmpty && <p className="voice t-xl soft">{words.none}</p>}
        {SECTIONS.map((section) => (
          <List
            key={section}
            title={words[section]}
            entries={shown.filter((entry) => entry.section === section)}
          />
        ))}
      </div>
      {slug && <ResultCode slug={slug} />}
    </RoomFrame>
  )
}

function useEntries(): readonly Entry[] {
  const words = useWords('room').closing
  const { dateShort } = useFormats()
  const decisions = useAll('decisions')
  const measures = useAll('measures')
  const parked = useAll('parkingItems')
  const participants = useAll('participants')
  return useMemo(() => {
    const owner = (id: string | null) => {
      const person = participants.find((other) => other.id === id)
      return person ? personName(person) : ''
    }
    const all: Entry[] = [
      ...decisions.map(({ id, text }): Entry => ({ section: 'decisions', id, text, note: '' })),
      ...measures
        .filter(({ status }) => !DONE.includes(status))
        .map(({ id, title, description, ownerId, ownerToAsk, dueDate }): Entry => {
          const name = owner(ownerId)
          const note = [
            name && (ownerToAsk ? words.toAsk(name) : name),
            dueDate && words.until(dateShort(dueDate)),
          ]
          return {
            section: 'measures',
            id,
            text: title || description,
            note: note.filter(Boolean).join(', '),
          }
        }),
      ...parked
        .filter(({ outcome }) => outcome === 'open')
        .map(({ id, text }): Entry => ({ section: 'open', id, text, note: '' })),
    ]
    return all.filter(({ text }) => text.trim() !== '')
  }, [decisions, measures, parked, participants, words, dateShort])
}

function List({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null
  return (
    <section>
      <h2 className="t-xl strong">{title}</h2>
      <ul className="room-closing-list">
        {entries.map(({ id, text, note }) => (
          <li key={id}>
            <span className="voice">{text}</span> {note && <span className="soft t-m">{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The published page. */
function ResultCode({ slug }: { readonly slug: string }) {
  const words = useWords('room').closing
  const origin = useJoinOrigin()
  const address = `${origin}/p/${slug}`
  return (
    <aside className="room-result">
      <QrCode value={address} label={address} className="room-result-qr" />
      <p className="t-m strong">{words.result}</p>
    </aside>
  )
}
