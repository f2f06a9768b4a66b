import { selectProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { paginateProcess } from '@servicewerkstatt/shared/domain/process/layout-pages.ts'
import { describeMap, drawProcess } from '@servicewerkstatt/shared/drawing/process-map.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { useMemo } from 'react'
import { Patterns, Shapes } from '../../canvas/Shapes.tsx'
import { useWords } from '../../locale/use-words.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { RoomTask } from './RoomTask.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'

/** The screen's width in canvas units at which a node's 14 units of type are the room's 29 px. */
const SCREEN_WIDTH = 1920 / (29 / 14)
/** Brings the lane names to the room's page edge, in canvas units. */
const LEFT_MARGIN = 31
/** Most steps on one page (room layouts). */
const MOST_STEPS = 9

/** "Prozess": the same drawing as everywhere, in pages that can be read from the last row. */
export function RoomProcess() {
  const words = useWords('room').process
  const pages = useProcessPages()
  const page = usePages(pages?.pages.length ?? 0, pages?.processId ?? '')
  const shown = pages?.pages[page]
  if (!pages || !shown) return <RoomTask fallback={words.empty} />
  const { x, y, width, height } = shown.drawing.view
  return (
    <RoomFrame
      title={words.title(pages.name)}
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
        <Shapes shapes={shown.drawing.shapes} />
      </svg>
      <p className="room-legend t-m soft">
        <span className="room-legend-wait" /> {words.waiting} <span className="room-legend-work" />{' '}
        {words.working}
      </p>
    </RoomFrame>
  )
}

/** A page that is narrower than the screen is shown at the same size, not blown up. */
function withMargin(layout: ProcessLayout): ProcessLayout {
  const { bounds } = layout
  const width = Math.max(SCREEN_WIDTH, bounds.width + LEFT_MARGIN)
  return { ...layout, bounds: { ...bounds, x: bounds.x - LEFT_MARGIN, width } }
}

/** The first process, laid out and cut into pages; null while there is none with a step. */
function useProcessPages() {
  const { locale } = useSingleton('workshop')
  const processes = useAll('processes')
  const [lanes, nodes, edges] = [useAll('lanes'), useAll('nodes'), useAll('edges')]
  const process = processes[0]
  return useMemo(() => {
    const view = process && selectProcess(process, lanes, nodes, edges)
    if (!view || !view.nodes.some(({ type }) => type === 'task' || type === 'wait')) return null
    const words = processWordsFor(locale)
    const layout = layoutProcess(view, words, { spacing: 'tight' })
    const pages = paginateProcess(layout, words, {
      maxWidth: SCREEN_WIDTH - LEFT_MARGIN,
      maxSteps: MOST_STEPS,
      isCompact: true,
    })
    return {
      processId: view.process.id,
      name: view.process.name,
      pages: pages.map((page) => ({
        drawing: drawProcess(withMargin(page.layout), words),
        label: describeMap(view, page.layout, view.process.name, words).title,
      })),
    }
  }, [process, locale, lanes, nodes, edges])
}
