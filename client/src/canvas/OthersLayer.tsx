/** Where others work in the picture: a frame around what they have chosen, and their pointers. Only this layer renders when they move. */
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { ViewportPortal } from '@xyflow/react'
import { memo, useSyncExternalStore } from 'react'
import { classNames } from '../ui/native/class-names.ts'
import type { InMap } from '../workshop/presence-channel.ts'
import type { Store } from '../workshop/store.ts'

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

export function OthersLayer({ layout, processId, maps, personOf }: OthersLayerProps) {
  const all = useSyncExternalStore(maps.subscribe, maps.get)
  const here = all.filter(({ map }) => map.processId === processId).slice(0, MOST_SHOWN)
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
              layout={layout}
            />
          )
        )
      })}
    </ViewportPortal>
  )
}

interface OtherProps {
  readonly other: InMap
  readonly name: string
  readonly isGuest: boolean
  readonly layout: ProcessLayout
}

/** Not for screen readers: what others change is announced, where their pointers are is of no use there. */
const Other = memo(function Other({ other: { map }, name, isGuest, layout }: OtherProps) {
  const guest = isGuest && 'canvas-other-guest'
  return (
    <div aria-hidden="true">
      {map.nodes.map((id) => {
        const box = layout.nodes.find((node) => node.id === id)?.box
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
      {map.at && (
        <div
          className={classNames('canvas-other', guest)}
          style={{ transform: `translate(${map.at.x}px, ${map.at.y}px)` }}
        >
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
