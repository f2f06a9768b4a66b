import { PLACE_PATH } from '@servicewerkstatt/shared/commands/call-everyone.ts'
import type { ReactNode } from 'react'
import { NavLink, useNavigate, useParams } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { type MenuEntry, MenuButton } from '../../ui/aria/MenuButton.tsx'
import { ArrowCounterClockwiseIcon, CaretDownIcon, PlusIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { classNames } from '../../ui/native/class-names.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { WhoseTurn } from '../../app/shared-device/NextPerson.tsx'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand, useMe, useUndo } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { placeTitle } from './place-title.ts'
import { addressOf, PARTS, type Place } from './places.ts'

export interface PartNavProps {
  readonly place: Place
  /** Where the group is; null before the first stage. */
  readonly group: Place | null
  readonly onPark: () => void
  /** Beside the navigation: the way back to the group. */
  readonly children: ReactNode
}

/** The five parts, all open to look at; a small notch shows where the group is. On phones a menu. */
export function PartNav({ place, group, onPark, children }: PartNavProps) {
  const words = useWords('shell')
  const { isFacilitator, mayWrite, participantId } = useMe()
  const places: Place[] = [
    ...(group === 'now' ? (['now'] as const) : []),
    'overview',
    ...PARTS,
    ...(isFacilitator ? (['console'] as const) : []),
  ]
  return (
    <div className="part-nav">
      <nav aria-label={words.navigation} className="part-nav-links">
        <ul>
          {places.map((other) => (
            <li key={other} className={classNames(other === 'console' && 'part-nav-console')}>
              <PlaceLink place={other} isGroupHere={other === group} />
            </li>
          ))}
        </ul>
      </nav>
      <PlaceMenu places={places} place={place} group={group} />
      <div className="part-nav-end">
        {children}
        <WhoseTurn />
        {isFacilitator && <CallEveryone />}
        {mayWrite && <UndoButtons />}
        {participantId !== null && (
          <Button
            small
            kind="quiet"
            icon={<PlusIcon className="icon" />}
            aria-keyshortcuts="p"
            onClick={onPark}
          >
            {words.park.button}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Brings everybody to what this facilitator looks at (FOLLOW-1). */
function CallEveryone() {
  const words = useWords('shell').follow
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const { '*': rest = '' } = useParams()
  const path = rest.replace(/\/+$/, '')
  // Consoles, earlier states and finished stages are not for everybody.
  if (!PLACE_PATH.test(path)) return null
  const call = async () => {
    const outcome = await send('call-everyone', { place: path })
    toast({ text: outcome.ok ? words.called : refusalText(outcome) })
  }
  return (
    <Button small kind="quiet" onClick={() => void call()}>
      {words.callEveryone}
    </Button>
  )
}

function PlaceLink({ place, isGroupHere }: { readonly place: Place; readonly isGroupHere: boolean }) {
  const words = useWords('shell')
  const { access } = useWorkshop()
  const isPart = typeof place === 'number'
  return (
    <NavLink className="part-link" to={addressOf(access.workshopId, place)}>
      {isPart && <span className="part-number">{place}</span>}
      <span className="part-long">{placeTitle(words, place)}</span>
      {isPart && <span className="part-short">{words.parts[place].short}</span>}
      {isGroupHere && <GroupNotch />}
    </NavLink>
  )
}

/** The notch of the folding rule: here is the group. */
function GroupNotch() {
  const words = useWords('shell')
  return (
    <span className="part-notch">
      <span className="visually-hidden">({words.here})</span>
    </span>
  )
}

function PlaceMenu({
  places,
  place,
  group,
}: {
  readonly places: readonly Place[]
  readonly place: Place
  readonly group: Place | null
}) {
  const words = useWords('shell')
  const { access } = useWorkshop()
  const navigate = useNavigate()
  const numbered = (other: Place) =>
    typeof other === 'string' ? placeTitle(words, other) : `${other} ${placeTitle(words, other)}`
  const entries: MenuEntry[] = places.map((other) => ({
    id: String(other),
    text: numbered(other),
    ...(other === group && { note: words.here }),
    onAction: () => void navigate(addressOf(access.workshopId, other)),
  }))
  return (
    <span className="part-nav-menu">
      <MenuButton
        label={typeof place === 'string' ? placeTitle(words, place) : `${place} ${words.parts[place].short}`}
        icon={<CaretDownIcon className="icon" />}
        size="small"
        entries={entries}
      />
    </span>
  )
}

function UndoButtons() {
  const words = useWords('shell').actions
  const { undo, redo, canUndo, canRedo } = useUndo()
  return (
    <span className="row part-nav-undo">
      <IconButton
        size="small"
        kind="quiet"
        label={words.undo}
        icon={<ArrowCounterClockwiseIcon className="icon" />}
        unavailable={!canUndo}
        onClick={undo}
      />
      <IconButton
        size="small"
        kind="quiet"
        label={words.redo}
        icon={<ArrowCounterClockwiseIcon className="icon" mirrored />}
        unavailable={!canRedo}
        onClick={redo}
      />
    </span>
  )
}
