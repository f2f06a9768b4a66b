/** The name of a node, open for writing. */
import { useEffect, useRef } from 'react'
import { CoTextShort, type CoTextProps } from '../../workshop/CoText.tsx'

/**
 * Takes the focus at once: the editor's code may still be on its way, and what is typed meanwhile belongs to the name. On the node it came from, the
 * same letters would be keys.
 */
export function NameEditor(props: CoTextProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => frame.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus(), [])
  return (
    <div ref={frame}>
      <CoTextShort {...props} startEditing />
    </div>
  )
}
