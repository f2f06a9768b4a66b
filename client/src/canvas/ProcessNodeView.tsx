/** One node of the picture: the shapes of the shared drawing, and the two places where connections begin and end. */
import { drawNode } from '@servicewerkstatt/shared/drawing/process-node.ts'
import type { NodeState } from '@servicewerkstatt/shared/drawing/process-node-parts.ts'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { useCanvasWords } from './canvas-context.ts'
import { Shapes } from '../ui/Shapes.tsx'
import { type ProcessFlowNode, targetBox } from './to-flow-nodes.ts'

export const ProcessNodeView = memo(function ProcessNodeView({
  data,
  selected,
  isConnectable,
}: NodeProps<ProcessFlowNode>) {
  const words = useCanvasWords()
  const { placed, ground, isPlayed } = data
  const state: NodeState = isPlayed ? 'played' : selected ? 'chosen' : 'plain'
  const shapes = useMemo(() => drawNode(placed, words.process, state, ground), [placed, words, state, ground])
  const box = targetBox(placed)
  const { type } = placed.node
  return (
    <>
      <svg className="canvas-node" width={box.width} height={box.height} aria-hidden="true" focusable="false">
        <g transform={`translate(${-box.x} ${-box.y})`}>
          <Shapes shapes={shapes} />
        </g>
      </svg>
      {/* The whole node takes a connection, so that the second tap needs no aim. */}
      {type !== 'start' && (
        <Handle
          type="target"
          position={Position.Left}
          className="canvas-target"
          isConnectable={isConnectable}
          isConnectableStart={false}
        />
      )}
      {/* Also for readers, who cannot use it: without its two ends no connection is drawn. */}
      {type !== 'end' && (
        <Handle
          type="source"
          position={Position.Right}
          className="canvas-source"
          isConnectable={isConnectable}
          isConnectableEnd={false}
          {...(isConnectable && { title: words.handle })}
        />
      )}
    </>
  )
})
