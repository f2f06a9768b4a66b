/** What the library does by itself: default nodes and edges, kept in its own state. The number of steps stands in the address. */
import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react'
import { createRoot } from 'react-dom/client'
import '@xyflow/react/dist/style.css'

const count = Number(new URLSearchParams(location.search).get('steps') ?? '500')
const COLUMNS = 25

const nodes = Array.from(
  { length: count },
  (_, index): Node => ({
    id: String(index),
    position: { x: (index % COLUMNS) * 220, y: Math.floor(index / COLUMNS) * 110 },
    data: { label: `Step ${String(index)}` },
  }),
)
const edges = nodes
  .slice(1)
  .map(({ id }): Edge => ({ id: `e${id}`, source: String(Number(id) - 1), target: id }))

function Plain() {
  const [shown, , onNodesChange] = useNodesState(nodes)
  const [lines, , onEdgesChange] = useEdgesState(edges)
  return (
    <ReactFlow
      nodes={shown}
      edges={lines}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.1}
    />
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Plain />)
