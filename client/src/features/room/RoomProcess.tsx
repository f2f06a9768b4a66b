import { readProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import { paginateProcess } from '@servicewerkstatt/shared/domain/process/layout-pages.ts'
import { describeMap, drawProcess } from '@servicewerkstatt/shared/drawing/process-map.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { useMemo } from 'react'
import { Patterns, Shapes } from '../../canvas/Shapes.tsx'
import { useWords } from '../../locale/use-words.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { RoomFrame } from './RoomFrame.tsx'
import { RoomTask } from './RoomTask.tsx'
import { usePages } from './use-pages.ts'

/** The screen's width in canvas units at which a node's 14 units of type are the room's 29 px. */
const PAGE_WIDTH = 1920 / (29 / 14)
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
      <svg className="room-process-map" viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={shown.label}>
        <Shapes shapes={shown.drawing.shapes} />
      </svg>
      <p className="room-legend t-m soft">
        <span className="room-legend-wait" /> {words.waiting} <span className="room-legend-work" /> {words.working}
      </p>
    </RoomFrame>
  )
}

/** The first process, laid out and cut into pages; null while there is none with a step. */
function useProcessPages() {
  const { indexes } = useDocuments()
  const { locale } = useSingleton('workshop')
  const processes = useAll('processes')
  const [lanes, nodes, edges] = [useAll('lanes'), useAll('nodes'), useAll('edges')]
  const processId = processes[0]?.id
  return useMemo(() => {
    const view = processId === undefined ? undefined : readProcess(indexes.board, processId)
    if (!view || !view.nodes.some(({ type }) => type === 'task' || type === 'wait')) return null
    const words = processWordsFor(locale)
    const layout = layoutProcess(view, words, { spacing: 'tight' })
    const pages = paginateProcess(layout, words, { maxWidth: PAGE_WIDTH, maxSteps: MOST_STEPS, isCompact: true })
    return {
      processId: view.process.id,
      name: view.process.name,
      pages: pages.map((page) => ({
        drawing: drawProcess(page.layout, words),
        label: describeMap(view, page.layout, view.process.name, words).title,
      })),
    }
    // `readProcess` reads the same records; they are named here because a change of any of them is a new picture.
  }, [indexes, processId, locale, lanes, nodes, edges, processes])
}
