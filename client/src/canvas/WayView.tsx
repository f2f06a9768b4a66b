/** One connection of the picture: the route of the layout. While one of its ends is dragged, a plain one; the layout follows on letting go. */
import { drawConnector } from '@servicewerkstatt/shared/drawing/process-map.ts'
import { type EdgeProps, getSmoothStepPath } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { Shapes } from '../ui/Shapes.tsx'
import type { ProcessFlowEdge } from './to-flow-nodes.ts'

/** Width of what answers to the pointer around a line, in canvas units. */
const TOUCH_WIDTH = 24

export const WayView = memo(function WayView(props: EdgeProps<ProcessFlowEdge>) {
  const { data, selected } = props
  const shapes = useMemo(
    () => (data ? drawConnector(data.route, selected === true || data.isPassed) : []),
    [data, selected],
  )
  if (!data) return null
  if (data.isLoose) {
    const [path] = getSmoothStepPath({ ...props, borderRadius: 0 })
    return <path className="canvas-loose-way" d={path} />
  }
  return (
    <>
      <Shapes shapes={shapes} />
      <path className="canvas-way-touch" d={data.route.path} strokeWidth={TOUCH_WIDTH} />
    </>
  )
})
