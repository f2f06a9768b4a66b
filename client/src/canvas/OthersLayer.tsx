/**
 * Where others work in the picture: a frame around what they have chosen, and their pointers. React renders when people come, go or choose; where thirty pointers
 * are is written straight into their elements, thirty times a second.
 */
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { Rect } from '@servicewerkstatt/shared/geometry/rect.ts'
import { ViewportPortal } from '@xyflow/react'
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { classNames } from '../ui/native/class-names.ts'
import type { InMap } from '../workshop/presence-channel.ts'
import type { Store } from '../workshop/store.ts'
import { createPresentReader, type PresentInMap } from './present-in-map.ts'

export interface OthersLayerProps {
  readonly layout: ProcessLayout
  readonly processId: string
  readonly maps: Store<readonly InMap[]>
  /** Null for somebody unknown, who is not shown. */
  readonly personOf: (participantId: string) => { readonly name: string; readonly isGuest: boolean } | null
}

const FRAME = 7
/** More pointers would hide the picture. */
const MOST_SHOWN = 30

export const OthersLayer = memo(function OthersLayer({
  layout,
  processId,
  maps,
  personOf,
}: OthersLayerProps) {
  const read = useMemo(() => createPresentReader(maps.get, processId, MOST_SHOWN), [maps, processId])
  const here = useSyncExternalStore(maps.subscribe, read)
  const boxes = useMemo(() => new Map(layout.nodes.map(({ id, box }) => [id, box])), [layout])
  const pointers = useRef(new Map<number, HTMLElement>())
  useLayoutEffect(() => {
    const place = () => {
      for (const { clientId, map } of maps.get()) {
        const element = map.at && pointers.current.get(clientId)
        if (element) element.style.transform = `translate(${map.at.x}px, ${map.at.y}px)`
      }
    }
    place()
    return maps.subscribe(place)
  }, [maps, here])
  const attach = useCallback((clientId: number, element: HTMLElement | null) => {
    if (element) pointers.current.set(clientId, element)
    else pointers.current.delete(clientId)
  }, [])
  return (
    <ViewportPortal>
      {here.map((other) => {
        const person = personOf(other.participantId)
        return (
          person && (
            <Other
              key={other.clientId}
              other={other}
              name={person.name}
              isGuest={person.isGuest}
              boxes={boxes}
              attach={attach}
            />
          )
        )
      })}
    </ViewportPortal>
  )
})

interface OtherProps {
  readonly other: PresentInMap
  readonly name: string
  readonly isGuest: boolean
  readonly boxes: ReadonlyMap<string, Rect>
  readonly attach: (clientId: number, element: HTMLElement | null) => void
}

/** Not for screen readers: what others change is announced, where their pointers are is of no use there. */
const Other = memo(function Other({ other, name, isGuest, boxes, attach }: OtherProps) {
  const { clientId, nodes, hasPointer } = other
  const guest = isGuest && 'canvas-other-guest'
  const pointer = useCallback((element: HTMLElement | null) => attach(clientId, element), [attach, clientId])
  return (
    <div aria-hidden="true">
      {nodes.map((id) => {
        const box = boxes.get(id)
        if (!box) return null
        const style = {
          transform: `translate(${box.x - FRAME}px, ${box.y - FRAME}px)`,
          width: box.width + 2 * FRAME,
          height: box.height + 2 * FRAME,
        }
        return (
          <div key={id} className={classNames('canvas-other-frame', guest)} style={style}>
            <span className="canvas-other-name">{name}</span>
          </div>
        )
      })}
      {hasPointer && (
        <div ref={pointer} className={classNames('canvas-other', guest)}>
          <svg width="14" height="18" viewBox="0 0 14 18">
            <path
              d="M1 1V15L5 11.5L8 17L10.5 15.8L7.6 10.4L12.5 10Z"
              fill="currentColor"
              stroke="var(--paper)"
            />
          </svg>
          <span className="canvas-other-name">{name}</span>
        </div>
      )}
    </div>
  )
})
