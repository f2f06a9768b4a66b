/** Everything that can be done with a step: the same menu in the picture and in the table, so that no action needs dragging (CANV-5). */
import type { NodeType } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import type { RefObject } from 'react'
import { useWords } from '../../locale/use-words.ts'
import {
  ArrowCounterClockwiseIcon,
  ArrowDownIcon,
  ArrowLeftIcon,
  ArrowRightIcon,
  ArrowUpIcon,
  CheckIcon,
  ClockIcon,
  GitForkIcon,
  LinkSimpleIcon,
  ListBulletsIcon,
  PencilSimpleIcon,
  PlusIcon,
  TrashIcon,
} from '../../ui/icons.ts'
import { chosenNode } from '../../canvas/chosen.ts'
import { hasClip } from './copy-actions.ts'
import { stickyPage } from './sticky-page.tsx'
import { ActionMenu, type MenuNode } from './ActionMenu.tsx'
import type { Where } from './action-basics.ts'
import { useProcessTools } from './process-context.ts'
import { displayName, nameInFlow, wayWords } from './step-names.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export interface StepMenuProps {
  readonly id: string
  readonly where: Where
  readonly picture: ProcessPicture
  readonly anchor: RefObject<Element | null>
  readonly onClose: () => void
  /** Opens the menu of one of its ways instead. */
  readonly onWay: (edgeId: string) => void
}

const icon = (Icon: typeof PlusIcon) => <Icon className="icon" />
const KINDS: readonly NodeType[] = ['task', 'wait', 'decision', 'start', 'end', 'split', 'join']

export function StepMenu({ id, where, picture, anchor, onClose, onWay }: StepMenuProps) {
  const words = useWords('process')
  const tools = useProcessTools()
  const { actions } = tools
  const node = picture.now.nodes.find((item) => item.id === id)
  if (!node) return null
  const row = picture.rows.find((item) => item.id === id)
  const { type } = node
  const name = displayName(node, words)
  const parts = type === 'decision' || type === 'split'
  const { menu } = words

  const inserting: MenuNode[] = [
    ...(type === 'start'
      ? []
      : [
          {
            id: 'before',
            text: menu.before,
            icon: icon(ArrowLeftIcon),
            onAction: () => actions.insertBefore(id, where),
          },
        ]),
    ...(type === 'end' || parts
      ? []
      : [
          {
            id: 'after',
            text: menu.after,
            icon: icon(ArrowRightIcon),
            onAction: () => actions.insertAfter(id, 'task', where),
          },
          {
            id: 'other',
            text: menu.other,
            icon: icon(PlusIcon),
            entries: [
              {
                id: 'wait',
                text: menu.wait,
                icon: icon(ClockIcon),
                onAction: () => actions.insertAfter(id, 'wait', where),
              },
              {
                id: 'decision',
                text: menu.decision,
                icon: icon(GitForkIcon),
                onAction: () => actions.insertAfter(id, 'decision', where),
              },
              {
                id: 'parallel',
                text: menu.parallel,
                icon: icon(ListBulletsIcon),
                onAction: () => actions.insertAfter(id, 'parallel', where),
              },
            ],
          },
        ]),
    ...(parts
      ? [{ id: 'way', text: menu.addWay, icon: icon(GitForkIcon), onAction: () => actions.addWay(id, where) }]
      : []),
  ]

  const targets = connectTargets(picture, id)
  const connecting: MenuNode[] = [
    ...(type === 'end'
      ? []
      : [
          {
            id: 'connect',
            text: menu.connect,
            icon: icon(LinkSimpleIcon),
            entries: [
              ...(where === 'picture'
                ? [
                    { id: 'tap', text: menu.connectByTap, onAction: () => tools.beginConnecting(id) },
                    'rule' as const,
                  ]
                : []),
              ...(targets.length === 0
                ? [{ id: 'nowhere', text: menu.connectNowhere, isDisabled: true, onAction: () => {} }]
                : []),
              ...targets.map((target) => ({
                id: `to-${target.id}`,
                text: words.table.rowName(
                  numberOf(picture, target.id),
                  nameInFlow(target.id, picture.now, words),
                ),
                onAction: () => actions.connect(id, target.id),
              })),
            ],
          },
        ]),
    ...waysPage(picture, id, words, onWay),
  ]

  const places = row?.number == null ? [] : placesAfter(picture, id)
  const doubles = row?.number == null ? [] : otherSteps(picture, id)
  const moving: MenuNode[] = [
    ...(row?.number == null
      ? []
      : [
          {
            id: 'earlier',
            text: menu.earlier,
            note: menu.earlierNote,
            icon: icon(ArrowLeftIcon),
            isDisabled: row.earlier === null,
            onAction: () => row.earlier && actions.moveInOrder(id, row.earlier),
          },
          {
            id: 'later',
            text: menu.later,
            note: menu.laterNote,
            icon: icon(ArrowRightIcon),
            isDisabled: row.later === null,
            onAction: () => row.later && actions.moveInOrder(id, row.later),
          },
        ]),
    ...(places.length === 0
      ? []
      : [
          {
            id: 'placeAfter',
            text: menu.placeAfter,
            icon: icon(ArrowRightIcon),
            entries: places.map((other) => ({
              id: `after-${other.id}`,
              text: words.table.rowName(
                numberOf(picture, other.id),
                nameInFlow(other.id, picture.now, words),
              ),
              onAction: () => actions.moveInOrder(id, { after: other.id }),
            })),
          },
        ]),
    {
      id: 'lane',
      text: menu.lane,
      icon: icon(ListBulletsIcon),
      entries: picture.now.lanes.map((lane) => ({
        id: lane.id,
        text: lane.name?.trim() || words.lanes.unnamed,
        isDisabled: lane.id === node.laneId,
        onAction: () => actions.changeLane(id, lane.id),
      })),
    },
    ...(where === 'picture'
      ? [
          {
            id: 'place',
            text: menu.place,
            icon: icon(ArrowUpIcon),
            entries: [
              {
                id: 'left',
                text: menu.placeLeft,
                icon: icon(ArrowLeftIcon),
                onAction: () => actions.nudge(id, -1, 0),
              },
              {
                id: 'right',
                text: menu.placeRight,
                icon: icon(ArrowRightIcon),
                onAction: () => actions.nudge(id, 1, 0),
              },
              {
                id: 'up',
                text: menu.placeUp,
                icon: icon(ArrowUpIcon),
                onAction: () => actions.nudge(id, 0, -1),
              },
              {
                id: 'down',
                text: menu.placeDown,
                icon: icon(ArrowDownIcon),
                onAction: () => actions.nudge(id, 0, 1),
              },
              {
                id: 'free',
                text: menu.placeFree,
                icon: icon(ArrowCounterClockwiseIcon),
                isDisabled: node.pos === null,
                onAction: () => actions.letGo(id),
              },
            ],
          },
        ]
      : []),
  ]

  const entries: MenuNode[] = [
    {
      id: 'rename',
      text: menu.rename,
      icon: icon(PencilSimpleIcon),
      onAction: () => tools.beginNaming(id, where),
    },
    'rule',
    ...inserting,
    ...connecting,
    'rule',
    ...moving,
    'rule',
    type === 'task' || type === 'wait'
      ? {
          id: 'times',
          text: menu.times,
          icon: icon(ClockIcon),
          onAction: () => tools.openDetails(id, 'times'),
        }
      : {
          id: 'details',
          text: menu.details,
          icon: icon(ListBulletsIcon),
          onAction: () => tools.openDetails(id),
        },
    {
      id: 'type',
      text: menu.type,
      icon: icon(PencilSimpleIcon),
      entries: KINDS.map((kind) => ({
        id: kind,
        text: words.types[kind],
        isDisabled: kind === type,
        onAction: () => actions.changeType(id, kind),
      })),
    },
    ...(doubles.length === 0
      ? []
      : [
          {
            id: 'join',
            text: menu.join,
            icon: icon(LinkSimpleIcon),
            entries: doubles.map((other) => ({
              id: `join-${other.id}`,
              text: words.table.rowName(
                numberOf(picture, other.id),
                nameInFlow(other.id, picture.now, words),
              ),
              onAction: () => actions.join(id, other.id),
            })),
          },
        ]),
    stickyPage(words, (kind) => {
      const made = actions.addSticky({ type: 'node', id }, kind)
      if (made !== null) tools.openSticky(made, true)
    }),
    {
      id: 'several',
      text: menu.several,
      icon: icon(CheckIcon),
      entries: [
        {
          id: 'pick',
          text: menu.pick,
          onAction: () => {
            tools.choose(chosenNode(id))
            tools.setPicking(true)
          },
        },
        { id: 'copy', text: menu.copy, onAction: () => actions.copy([id]) },
        { id: 'duplicate', text: menu.duplicate, onAction: () => actions.duplicate([id]) },
        { id: 'paste', text: menu.paste, isDisabled: !hasClip(), onAction: () => actions.paste() },
      ],
    },
    'rule',
    { id: 'remove', text: menu.remove, icon: icon(TrashIcon), onAction: () => tools.askToRemove([id]) },
  ]
  return (
    <ActionMenu
      label={words.picture.stepMenu(name)}
      entries={entries}
      anchor={anchor}
      side={where === 'picture'}
      onClose={onClose}
    />
  )
}

const numberOf = ({ rows }: ProcessPicture, id: string): number | null =>
  rows.find((row) => row.id === id)?.number ?? null

/** Where a connection may lead that is not there yet, in the order of the flow. */
function connectTargets({ now, layout }: ProcessPicture, id: string) {
  const taken = new Set(now.edges.filter((edge) => edge.from === id).map((edge) => edge.to))
  return now.nodes
    .filter((node) => node.id !== id && node.type !== 'start' && !taken.has(node.id))
    .toSorted((a, b) => layout.order.indexOf(a.id) - layout.order.indexOf(b.id))
}

/** Behind which a step can be put, in the order of the flow: all but those that part ways, the end, and where it stands. */
function placesAfter({ now, layout }: ProcessPicture, id: string) {
  const waysOut = now.edges.filter((edge) => edge.from === id)
  if (waysOut.length > 1) return []
  const [before, ...others] = now.edges.filter((edge) => edge.to === id)
  const stands = others.length === 0 ? before?.from : undefined
  const isClosed = (type: NodeType) => type === 'end' || type === 'decision' || type === 'split'
  return now.nodes
    .filter((node) => node.id !== id && node.id !== stands && !isClosed(node.type))
    .toSorted((a, b) => layout.order.indexOf(a.id) - layout.order.indexOf(b.id))
}

/** Steps that a step can be joined with, in the order of the flow. */
const otherSteps = ({ now, layout }: ProcessPicture, id: string) =>
  now.nodes
    .filter((node) => node.id !== id && (node.type === 'task' || node.type === 'wait'))
    .toSorted((a, b) => layout.order.indexOf(a.id) - layout.order.indexOf(b.id))

function waysPage(
  { now }: ProcessPicture,
  id: string,
  words: ReturnType<typeof useWords<'process'>>,
  onWay: (edgeId: string) => void,
): MenuNode[] {
  const ways = now.edges.filter((edge) => edge.from === id)
  if (ways.length === 0) return []
  const entries = ways.map((way) => ({
    id: way.id,
    text: words.menu.wayTo(nameInFlow(way.to, now, words), wayWords(way, words)),
    onAction: () => onWay(way.id),
  }))
  return [{ id: 'ways', text: words.menu.ways, icon: icon(GitForkIcon), entries }]
}
