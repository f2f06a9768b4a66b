/** What cards in both views share: the dialog "Verschieben nach …", and the focus that stays with a card when it moves. */
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAll } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { useAreaIds, useShownGroupIds } from './use-lists.ts'
import { groupCards, moveIntoGroup, moveToArea } from './card-actions.ts'
import { useChoosing } from './choosing.tsx'
import { PickDialog, type PickSection } from '../../workshop/PickDialog.tsx'
import { shortName } from './short-name.ts'
import { useUndoable } from './use-undoable.ts'

export const cardControlId = (id: string): string => `exp-card-${id}`

interface CardDesk {
  readonly openMove: (ids: readonly string[]) => void
  /** After a card was moved by its menu, its menu button has the focus again, wherever it stands now. */
  readonly keepFocus: (id: string) => void
}

const CardDeskContext = createContext<CardDesk | null>(null)

export function useCardDesk(): CardDesk {
  const desk = useContext(CardDeskContext)
  if (!desk) throw new Error('A card needs a CardDesk above it')
  return desk
}

/** How long a menu or dialog may take to close and to give its focus back, in frames. */
const MAX_FRAMES = 20

/** Waits while a closing menu or dialog still holds the focus; where somebody has gone elsewhere meanwhile, nothing happens. */
function keepFocus(id: string, frames = MAX_FRAMES): void {
  requestAnimationFrame(() => {
    const active = document.activeElement
    const isLost = active === null || active === document.body || !active.isConnected
    if (isLost) document.getElementById(cardControlId(id))?.querySelector('button')?.focus()
    else if (frames > 0 && active.closest('[role="dialog"], [role="menu"]')) keepFocus(id, frames - 1)
  })
}

export function CardDeskProvider({ children }: { readonly children: ReactNode }) {
  const [moving, setMoving] = useState<readonly string[] | null>(null)
  const close = useCallback(() => setMoving(null), [])
  const desk = useMemo(() => ({ openMove: setMoving, keepFocus: (id: string) => keepFocus(id) }), [])
  return (
    <CardDeskContext value={desk}>
      {children}
      {moving && <MoveDialog ids={moving} onClose={close} />}
    </CardDeskContext>
  )
}

const NO_GROUP = 'group/'

function MoveDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const board = useBoard()
  const words = useWords('expectations')
  const choosing = useChoosing()
  const undoable = useUndoable()
  const departments = useAll('departments')
  const groups = useAll('groups')
  const cards = useAll('expectations')
  const areaIds = useAreaIds()
  const groupIds = useShownGroupIds()
  const only = ids.length === 1 ? cards.find(({ id }) => id === ids[0]) : undefined

  const sections = useMemo<readonly PickSection[]>(() => {
    const note = (isHere: boolean) => (isHere ? words.pick.here : undefined)
    const titleOf = (id: string) =>
      groups.find((group) => group.id === id)?.title?.trim() || words.group.untitled
    return [
      {
        heading: words.move.groups,
        options: [
          ...groupIds.map((id) => ({
            id: `group/${id}`,
            text: titleOf(id),
            note: note(only?.groupId === id),
          })),
          {
            id: NO_GROUP,
            text: words.move.noGroup,
            note: note(only !== undefined && (only.groupId ?? null) === null),
          },
        ],
      },
      {
        heading: words.move.areas,
        options: areaIds.map((id) => ({
          id: `area/${id}`,
          text: departments.find((department) => department.id === id)?.name ?? words.area.unnamed,
          note: note(only?.departmentId === id),
        })),
      },
    ]
  }, [areaIds, groupIds, groups, departments, only, words])

  const finish = (change: () => boolean, to: string) => {
    const text = only
      ? words.card.moved(shortName(only.statement, words.card.empty), to)
      : words.choose.moved(ids.length, to)
    undoable(change, text)
    choosing.stop()
    onClose()
    if (ids[0] !== undefined) keepFocus(ids[0])
  }
  const pick = (target: string) => {
    const option = sections.flatMap((section) => section.options).find(({ id }) => id === target)
    const [kind = '', id = ''] = target.split('/')
    const change = () =>
      kind === 'area' ? moveToArea(board, ids, id) : moveIntoGroup(board, ids, id === '' ? null : id)
    finish(change, option?.text ?? '')
  }
  const createArea = (name: string) =>
    finish(
      () =>
        board.transact(() => {
          const made = addRecord(board, 'departments', { name, kind: 'internal_customer' })
          return made.ok && moveToArea(board, ids, made.id)
        }),
      name,
    )

  return (
    <PickDialog
      question={words.move.question}
      sections={sections}
      onPick={pick}
      onClose={onClose}
      creations={[
        {
          words: words.move.newGroup,
          create: (title) => finish(() => groupCards(board, ids, title) !== null, title),
        },
        { words: words.move.newArea, create: createArea },
      ]}
    />
  )
}
