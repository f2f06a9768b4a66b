/**
 * Every hidden text of React Flow in our words. Both descriptions of a node are set: the library shows `keyboardDisabled` while keyboard control is
 * on and `default` while it is off, so whoever trusts the names ships the wrong hint.
 */
import type { AriaLabelConfig } from '@xyflow/react'

export interface CanvasHints {
  /** How a node is used with the keyboard. */
  readonly node: string
  readonly way: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  readonly controls: string
  readonly handle: string
}

export const toAriaLabels = (hints: CanvasHints): AriaLabelConfig => ({
  'node.a11yDescription.default': hints.node,
  'node.a11yDescription.keyboardDisabled': hints.node,
  // The library would read out coordinates, and at once. Our announcer says where a step went.
  'node.a11yDescription.ariaLiveMessage': () => '',
  'edge.a11yDescription.default': hints.way,
  'controls.ariaLabel': hints.controls,
  'controls.zoomIn.ariaLabel': hints.zoomIn,
  'controls.zoomOut.ariaLabel': hints.zoomOut,
  'controls.fitView.ariaLabel': hints.fit,
  'controls.interactive.ariaLabel': hints.controls,
  'minimap.ariaLabel': hints.controls,
  'handle.ariaLabel': hints.handle,
})
