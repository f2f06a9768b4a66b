import { selectProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { HEADER_INDENT } from '@servicewerkstatt/shared/domain/process/lane-bands.ts'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { paginateProcess } from '@servicewerkstatt/shared/domain/process/layout-pages.ts'
import type { RunPlayBack } from '@servicewerkstatt/shared/document/records/run.ts'
import { derivePlayBack, type PlayBack } from '@servicewerkstatt/shared/domain/process/play-back.ts'
import { buildProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { deriveMapNotes, type MapNote } from '@servicewerkstatt/shared/domain/process/map-notes.ts'
import { drawNoteMarks } from '@servicewerkstatt/shared/drawing/map-notes.ts'
import { describeMap, drawProcess } from '@servicewerkstatt/shared/drawing/process-map.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { useMemo } from 'react'
import { Patterns, Shapes } from '../../ui/Shapes.tsx'
import { useWords } from '../../locale/use-words.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useShownProcess } from '../../workshop/use-shown-process.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { RoomFlow } from './RoomFlow.tsx'
import { RoomNotes } from './RoomNotes.tsx'
import { RoomProcessFrame } from './RoomProcessFrame.tsx'
import { RoomTask } from './RoomTask.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'

/** The screen's width in canvas units at which a node's 14 units of type are the room's 29 px. */
const SCREEN_WIDTH = 1920 / (29 / 14)
/** Brings the lane names to the room's page edge, in canvas units: the edge of 96 px less what the picture keeps free before a name. */
const LEFT_MARGIN = Math.round(96 / (29 / 14)) - HEADER_INDENT
/** Most steps on one page (room layouts). */
const MOST_STEPS = 9

/** "Prozess": the same drawing as everywhere, in pages that can be read from the last row. */
export function RoomProcess() {
  const { process: words, playBack: played } = useWords('room')
  const { playBack } = useSingleton('run')
  const { shown: process } = useShownProcess()
  const pages = useProcessPages(playBack)
  const turned = usePages(pages?.pages.length ?? 0, pages?.processId ?? '')
  // A case that is played back turns the pages by itself.
  const page = pages?.playedPage ?? turned
  const shown = pages?.pages[page]
  if (!pages || !shown)
    return process ? <RoomProcessFrame process={process} /> : <RoomTask fallback={words.empty} />
  const { x, y, width, height } = shown.view
  return (
    <RoomFrame
      title={words.title(pages.name)}
      {...(pages.played && { note: played.note })}
      page={{ at: page + 1, all: pages.pages.length }}
      className="room-process"
    >
      <Patterns />
      <svg
        className="room-process-map"
        viewBox={`${x} ${y} ${width} ${height}`}
        preserveAspectRatio="xMinYMin meet"
        role="img"
        aria-label={shown.label}
      >
        <Shapes shapes={shown.shapes} />
      </svg>
      {!pages.played && <RoomNotes notes={shown.notes} />}
      <div className="room-process-foot">
        {pages.played ? <RoomClock played={pages.played} /> : <RoomFlow graph={pages.graph} />}
        <p className="room-legend t-m soft">
          <span className="room-legend-item">
            <span className="room-legend-wait" /> {words.waiting}
          </span>
          <span className="room-legend-item">
            <span className="room-legend-work" /> {words.working}
          </span>
          {shown.isOfOthers && (
            <span className="room-legend-item">
              <svg className="room-legend-others" viewBox="-6 -6 12 12" aria-hidden="true">
                <path d="M0 -5.5L5.5 0L0 5.5L-5.5 0Z" />
              </svg>{' '}
              {pages.ofOthers}
            </span>
          )}
        </p>
      </div>
    </RoomFrame>
  )
}

/** A page that is narrower than the screen is shown at the same size, not blown up; it begins with its first lane, right below the time line. */
function withMargin(layout: ProcessLayout): ProcessLayout {
  const { bounds, lanes } = layout
  const width = Math.max(SCREEN_WIDTH, bounds.width + LEFT_MARGIN)
  const y = lanes[0]?.top ?? bounds.y
  const height = bounds.y + bounds.height - y
  return { ...layout, bounds: { x: bounds.x - LEFT_MARGIN, y, width, height } }
}

/** Lanes reach to the edge of the screen also where the picture is scaled by its height. */
const beyond = (layout: ProcessLayout): ProcessLayout => ({
  ...layout,
  bounds: { ...layout.bounds, width: layout.bounds.width * 2 },
})

const isOnPage = ({ nodes, connectors }: ProcessLayout, { type, id }: NonNullable<MapNote['at']>): boolean =>
  (type === 'node' ? nodes : connectors).some((placed) => placed.id === id)

/** The process that the room talks about, laid out and cut into pages; null while there is none with a step. */
function useProcessPages(playBack: RunPlayBack | null) {
  const { locale } = useSingleton('workshop')
  const { processes, shown: process } = useShownProcess()
  const [lanes, nodes, edges] = [useAll('lanes'), useAll('nodes'), useAll('edges')]
  const stickies = useAll('stickies')
  const laidOut = useMemo(() => {
    const view = process && selectProcess(process, lanes, nodes, edges)
    if (!view || !view.nodes.some(({ type }) => type === 'task' || type === 'wait')) return null
    const words = processWordsFor(locale)
    const layout = layoutProcess(view, words, { spacing: 'tight' })
    const pages = paginateProcess(layout, words, {
      maxWidth: SCREEN_WIDTH - LEFT_MARGIN,
      maxSteps: MOST_STEPS,
      isCompact: true,
    })
    return { view, words, pages, graph: buildProcessGraph(view) }
  }, [process, locale, lanes, nodes, edges])
  const notes = useMemo(
    () => laidOut && deriveMapNotes(laidOut.view, { processes, nodes, edges, stickies }, laidOut.words),
    [laidOut, processes, nodes, edges, stickies],
  )
  return useMemo(() => {
    if (!laidOut || !notes) return null
    const { view, words, pages, graph } = laidOut
    const isPlayed = playBack?.processId === view.process.id
    const played = isPlayed ? derivePlayBack(graph, playBack.path) : null
    const playedPage = pages.findIndex(({ layout }) => layout.nodes.some(({ id }) => id === played?.atId))
    return {
      processId: view.process.id,
      name: view.process.name,
      graph,
      ofOthers: words.ownedByOthers,
      played,
      playedPage: playedPage < 0 ? null : playedPage,
      pages: pages.map(({ layout }, index) => ({
        view: withMargin(layout).bounds,
        shapes: [
          ...drawProcess(beyond(withMargin(layout)), words, {
            played: played?.atId ?? null,
            ...(played && { passedConnectors: played.passedEdges }),
          }).shapes,
          // While a case is played its clock stands where the words of the notes would be.
          ...(played ? [] : drawNoteMarks(layout, notes)),
        ],
        isOfOthers: layout.nodes.some(({ node }) => node.ownedBy === 'others'),
        notes: notes.filter(({ at }) => (at === null ? index === 0 : isOnPage(layout, at))),
        label: describeMap(view, layout, view.process.name, words, notes).title,
      })),
    }
  }, [laidOut, notes, playBack])
}

/** How long the case has taken so far, to be read from the last row. */
function RoomClock({ played: { clock, untimed } }: { readonly played: PlayBack }) {
  const words = useWords('room').playBack
  const { locale } = useSingleton('workshop')
  const { total } = processWordsFor(locale)
  const time = (minutes: number): string => {
    const text = total(minutes, 'working')
    return untimed > 0 ? words.atLeast(text) : text
  }
  return (
    <dl className="room-figures room-clock" role="status">
      <div>
        <dt className="t-m soft">{words.usual}</dt>
        <dd className="t-xl strong">{time(clock.usualMin)}</dd>
      </div>
      {clock.waitingMin > 0 && (
        <div>
          <dt className="t-m soft">{words.waiting}</dt>
          <dd className="t-xl">{total(clock.waitingMin, 'working')}</dd>
        </div>
      )}
      <div>
        <dt className="t-m soft">{words.worst}</dt>
        <dd className="t-xl">{time(clock.worstMin)}</dd>
      </div>
    </dl>
  )
}
