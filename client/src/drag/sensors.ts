/**
 * How a drag is felt. Pointer: dnd-kit's own sensor. Keyboard: a sensor that walks from place to place in reading order, because dnd-kit's
 * measures rectangles and jumps where items have different heights (open there since 2023).
 */
import {
  type Activators,
  PointerSensor,
  type SensorInstance,
  type SensorProps,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import type { PlaceStep } from './drop-intent.ts'

/** Movement in px before a press becomes a drag; less would turn clicks with an unsteady hand into drags. */
const DRAG_DISTANCE_PX = 6

const STEPS: Readonly<Record<string, PlaceStep>> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  ArrowLeft: 'previous-list',
  ArrowRight: 'next-list',
  Home: 'first',
  End: 'last',
}

export interface KeyboardPlaceOptions {
  readonly onStep: (step: PlaceStep) => void
}

/** Enter or Space picks up and puts down, arrows move, Escape and Tab give up. */
export class KeyboardPlaceSensor implements SensorInstance {
  static readonly activators: Activators<KeyboardPlaceOptions> = [
    {
      eventName: 'onKeyDown',
      handler: (event: ReactKeyboardEvent, _options, { active }) => {
        const isOnHandle = event.target === active.activatorNode.current
        if ((event.code !== 'Enter' && event.code !== 'Space') || !isOnHandle || event.repeat) return false
        event.preventDefault()
        return true
      },
    },
  ]

  autoScrollEnabled = false
  private readonly props: SensorProps<KeyboardPlaceOptions>
  private readonly page: Document

  constructor(props: SensorProps<KeyboardPlaceOptions>) {
    this.props = props
    this.page = props.activeNode.node.current?.ownerDocument ?? document
    props.onStart({ x: 0, y: 0 })
    // A turn later: the key press that picked the card up is still on its way and would put it down again.
    setTimeout(() => this.page.addEventListener('keydown', this.keyDown))
    this.page.addEventListener('visibilitychange', this.cancel)
  }

  private readonly keyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.code]
    if (step) {
      event.preventDefault()
      this.props.options.onStep(step)
    } else if (event.code === 'Enter' || event.code === 'Space') {
      event.preventDefault()
      this.detach()
      this.props.onEnd()
    } else if (event.code === 'Escape' || event.code === 'Tab') {
      if (event.code === 'Escape') event.preventDefault()
      this.cancel()
    }
  }

  private readonly cancel = (): void => {
    this.detach()
    this.props.onCancel()
  }

  private detach(): void {
    this.page.removeEventListener('keydown', this.keyDown)
    this.page.removeEventListener('visibilitychange', this.cancel)
  }
}

const POINTER_OPTIONS = { activationConstraint: { distance: DRAG_DISTANCE_PX } }

/** @param keyboard keep its identity between renders */
export function useDragSensors(keyboard: KeyboardPlaceOptions) {
  return useSensors(useSensor(PointerSensor, POINTER_OPTIONS), useSensor(KeyboardPlaceSensor, keyboard))
}
