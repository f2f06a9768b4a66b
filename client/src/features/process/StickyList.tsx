/** The notes of a process as a list: written, turned into another kind, stuck elsewhere, taken away. The picture shows where they stick. */
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon, TrashIcon } from '../../ui/icons.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { IconButton } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { useProcessTools } from './process-context.ts'
import { STICKY_KINDS, type StickyAnchor } from './sticky-actions.ts'
import { StickyGlyph } from './StickyGlyph.tsx'
import type { StickyPlace } from '@servicewerkstatt/shared/domain/process/sticky-places.ts'
import type { PlacedSticky } from './use-stickies.ts'
import { nameInFlow } from './step-names.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export interface StickyListProps {
  readonly picture: ProcessPicture
  readonly stickies: readonly PlacedSticky[]
  /** The note to write in, and to show. */
  readonly open: { readonly id: string; readonly isNew: boolean } | null
}

export function StickyList({ picture, stickies, open }: StickyListProps) {
  const words = useWords('process').stickies
  const { actions, openSticky } = useProcessTools()
  const { mayWrite } = useMe()
  if (stickies.length === 0 && !mayWrite) return null
  return (
    <section className="stickies" aria-label={words.title}>
      <div className="row wrap">
        <h2 className="label">{words.title}</h2>
        {mayWrite && (
          <MenuButton
            size="small"
            icon={<PlusIcon className="icon" />}
            label={words.add}
            entries={STICKY_KINDS.map((kind) => ({
              id: kind,
              text: words.kinds[kind],
              icon: <StickyGlyph kind={kind} />,
              onAction: () => {
                const made = actions.addSticky({ type: 'canvas', id: null }, kind)
                if (made !== null) openSticky(made, true)
              },
            }))}
          />
        )}
      </div>
      {stickies.length > 0 && (
        <ul className="sticky-list">
          {stickies.map((item) => (
            <StickyItem
              key={item.sticky.id}
              item={item}
              picture={picture}
              isOpen={open?.id === item.sticky.id}
              isNew={open?.id === item.sticky.id && open.isNew}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface StickyItemProps {
  readonly item: PlacedSticky
  readonly picture: ProcessPicture
  readonly isOpen: boolean
  readonly isNew: boolean
}

function StickyItem({ item: { sticky, place }, picture, isOpen, isNew }: StickyItemProps) {
  const words = useWords('process')
  const { actions, show } = useProcessTools()
  const { mayWrite } = useMe()
  const frame = useRef<HTMLLIElement>(null)
  const kind = sticky.kind ?? 'fact'
  useEffect(() => {
    if (!isOpen) return
    frame.current?.scrollIntoView?.({ block: 'nearest' })
    if (!isNew) frame.current?.focus()
  }, [isOpen, isNew])
  const placeName = useStickyPlaceName(picture)
  return (
    <li ref={frame} className={`sticky sticky-${kind}`} tabIndex={-1}>
      <div className="sticky-head">
        <StickyGlyph kind={kind} />
        {mayWrite ? (
          <>
            <Select
              label={words.stickies.kind}
              labelHidden
              value={kind}
              onChange={(next) => {
                const wanted = STICKY_KINDS.find((candidate) => candidate === next)
                if (wanted) actions.changeSticky(sticky.id, wanted)
              }}
              options={STICKY_KINDS.map((value) => ({ value, label: words.stickies.kinds[value] }))}
            />
            <IconButton
              size="tiny"
              kind="quiet"
              label={words.stickies.remove}
              icon={<TrashIcon className="icon" />}
              onClick={() => actions.removeSticky(sticky.id)}
            />
          </>
        ) : (
          <span className="soft t-s">
            {words.stickies.kinds[kind]}, {placeName(place)}
          </span>
        )}
      </div>
      {mayWrite && <PlaceSelect item={{ sticky, place }} picture={picture} nameOf={placeName} />}
      <CoText
        place={{ collection: 'stickies', id: sticky.id, field: 'text' }}
        label={words.stickies.kinds[kind]}
        labelHidden
        empty={words.stickies.empty}
        size="m"
        startEditing={isNew}
      />
      {place.type === 'node' && (
        <button type="button" className="finding-place" onClick={() => show(place.id)}>
          {words.findings.show(placeName(place))}
        </button>
      )}
    </li>
  )
}

/** Above this, the steps are listed when somebody comes near: eight notes with 500 options each would hold up the page. */
const MOST_LISTED = 60

interface PlaceSelectProps extends Pick<StickyItemProps, 'item' | 'picture'> {
  readonly nameOf: (place: StickyPlace) => string
}

function PlaceSelect({ item: { sticky, place }, picture, nameOf }: PlaceSelectProps) {
  const words = useWords('process')
  const { actions } = useProcessTools()
  const [isNear, setNear] = useState(false)
  const { now, layout } = picture
  const isListed = isNear || layout.order.length <= MOST_LISTED
  const known = isListed ? new Set(now.nodes.map(({ id }) => id)) : null
  const others = layout.order.filter((id) => known?.has(id))
  const options = [
    { value: 'canvas', label: words.stickies.onProcess },
    ...others.map((id) => ({ value: `node ${id}`, label: nameInFlow(id, now, words) })),
    // A note on a connection stays there until it is moved; the list offers steps, which have names.
    ...(place.type === 'edge' || (place.type === 'node' && !isListed)
      ? [{ value: valueOf(place), label: nameOf(place) }]
      : []),
  ]
  return (
    <span onFocus={() => setNear(true)} onPointerEnter={() => setNear(true)}>
      <Select
        label={words.stickies.place}
        labelHidden
        value={valueOf(place)}
        onChange={(next) => actions.moveSticky(sticky.id, anchorOf(next))}
        options={options}
        {...(place.type === 'lost' && { emptyLabel: words.stickies.lost })}
      />
    </span>
  )
}

const valueOf = (place: StickyPlace): string =>
  place.type === 'canvas' ? 'canvas' : place.type === 'lost' ? '' : `${place.type} ${place.id}`

function anchorOf(value: string): StickyAnchor {
  const [type, id = null] = value.split(' ')
  return type === 'node' || type === 'edge' ? { type, id } : { type: 'canvas', id: null }
}

/** Where a note sticks, in words. */
function useStickyPlaceName({ now }: ProcessPicture) {
  const words = useWords('process')
  return (place: StickyPlace): string => {
    if (place.type === 'canvas') return words.stickies.onProcess
    if (place.type === 'lost') return words.stickies.lost
    if (place.type === 'node') return nameInFlow(place.id, now, words)
    const way = now.edges.find(({ id }) => id === place.id)
    return way ? words.menu.wayTo(nameInFlow(way.to, now, words), way.label ?? '') : words.stickies.lost
  }
}
