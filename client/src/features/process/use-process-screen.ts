/** What belongs to this screen alone while a process is open: what is chosen, named, opened, connected; and the tools that everything below uses. */
import { readProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Chosen, chosenNode, NOTHING_CHOSEN, withToggled } from '../../canvas/chosen.ts'
import type { CanvasHandle } from '../../canvas/use-viewport.ts'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useLatest } from '../../workshop/use-latest.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'
import { hasLinks, readLinks } from './linked-records.ts'
import type { Where } from './action-basics.ts'
import { createProcessActions } from './process-actions.ts'
import type { MenuTarget, ProcessTools } from './process-context.ts'
import type { Removal } from './RemovalDialog.tsx'
import type { ProcessPicture } from './use-process-picture.ts'

export interface OpenMenu {
  readonly target: MenuTarget
  readonly where: Where
  readonly anchor: RefObject<Element | null>
}

export interface Naming {
  readonly id: string
  readonly where: Where
  /** Where its name is written until the layout has found a place for it. */
  readonly near: string
}

export interface ProcessScreen {
  readonly tools: ProcessTools
  readonly chosen: Chosen
  /** A press on a step adds it to what is chosen. */
  readonly isPicking: boolean
  readonly naming: Naming | null
  readonly menu: OpenMenu | null
  readonly details: { readonly id: string; readonly at: 'times' | 'start' } | null
  readonly connectingFrom: string | null
  readonly removal: Removal | null
  readonly sticky: { readonly id: string; readonly isNew: boolean } | null
  readonly wayId: string | null
  /** While the lanes are edited: with the name of which one it begins. */
  readonly editedLanes: { readonly nameOf: string | null } | null
  readonly canvas: RefObject<CanvasHandle | null>
  readonly menuAnchor: RefObject<HTMLButtonElement | null>
  readonly setConnectingFrom: (id: string | null) => void
  /** Closes a menu, unless another one has been opened since. */
  readonly closeMenu: (menu: OpenMenu) => void
  readonly openMenuOfWay: (edgeId: string) => void
  readonly closeRemoval: () => void
  readonly closeWay: () => void
  readonly closeLanes: () => void
}

export function useProcessScreen(picture: ProcessPicture): ProcessScreen {
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN)
  const [isPicking, setPicking] = useState(false)
  const [naming, setNaming] = useState<ProcessScreen['naming']>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [details, setDetails] = useState<ProcessScreen['details']>(null)
  const [connectingFrom, setConnectingFrom] = useState<string | null>(null)
  const [removal, setRemoval] = useState<Removal | null>(null)
  const [sticky, setSticky] = useState<ProcessScreen['sticky']>(null)
  const [wayId, setWayId] = useState<string | null>(null)
  const [editedLanes, setEditedLanes] = useState<ProcessScreen['editedLanes']>(null)
  const canvas = useRef<CanvasHandle>(null)
  const menuAnchor = useRef<HTMLButtonElement>(null)
  const focusNext = useRef<{ readonly id: string; readonly where: Where } | null>(null)
  const lastWhere = useRef<Where>('table')
  const latest = useLatest({ picture, naming, details })
  const documents = useDocuments()
  const words = useWords('process')
  const announce = useAnnounce()
  const toast = useToast()

  const tools = useMemo((): ProcessTools => {
    const { board, indexes, undo } = documents
    const current = (): ProcessPicture => {
      const { picture: shown } = latest.current
      return { ...shown, now: readProcess(indexes.board, shown.process.id) ?? shown.now }
    }
    // oxlint-disable-next-line react/refs -- the functions made here read them when something is done, not while rendering
    const actions = createProcessActions({
      board,
      words,
      picture: current,
      say: announce,
      sayVisibly: (text) => toast({ text }),
      sayWithUndo(text) {
        const step = undo.undoStack.at(-1)
        const takeBack = () => {
          // Whoever has gone on working would lose something else; the bar's own undo goes back step by step.
          if (undo.undoStack.at(-1) === step) undo.undo()
          else announce(words.said.undoneTooLate)
        }
        toast({ text, undo: takeBack })
      },
      choose: (ids) => setChosen(ids.length === 0 ? NOTHING_CHOSEN : { nodes: new Set(ids), edge: null }),
      beginNaming: (id, where, near) => setNaming({ id, where, near }),
      endStep: () => undo.stopCapturing(),
      onMade(id) {
        focusNext.current = { id, where: lastWhere.current }
      },
      onRemoved(neighbour) {
        focusNext.current = neighbour === null ? null : { id: neighbour, where: lastWhere.current }
      },
    })
    const choose = (next: Chosen) => {
      setChosen((before) => (isSameChoice(before, next) ? before : next))
      const [id] = next.nodes
      if (lastWhere.current === 'table' && id !== undefined) canvas.current?.reveal(id)
    }
    return {
      actions,
      choose,
      toggleChosen: (id) => setChosen((before) => withToggled(before, id)),
      setPicking,
      clearChoice() {
        setPicking(false)
        setChosen(NOTHING_CHOSEN)
      },
      askToRemove(ids) {
        const links = readLinks(indexes.board, new Set(ids))
        if (hasLinks(links)) setRemoval({ ids, links })
        else actions.remove(ids)
      },
      openMenu(target, where, anchor) {
        lastWhere.current = where
        setChosen(target.kind === 'node' ? chosenNode(target.id) : { nodes: new Set(), edge: target.id })
        setMenu({ target, where, anchor: anchor === null ? menuAnchor : { current: anchor } })
      },
      show(id) {
        lastWhere.current = 'picture'
        setChosen(chosenNode(id))
        if (canvas.current?.focusNode(id) !== true && !focusRow(id))
          focusNext.current = { id, where: 'table' }
      },
      openDetails(id, at = 'start') {
        const closing = latest.current.details
        setDetails(id === null ? null : { id, at })
        if (id !== null) setChosen(chosenNode(id))
        else if (closing !== null) focusNext.current = { id: closing.id, where: lastWhere.current }
      },
      beginNaming: (id, where) => {
        setChosen(chosenNode(id))
        setNaming({ id, where, near: id })
      },
      endNaming() {
        const ended = latest.current.naming
        setNaming(null)
        if (ended?.where === 'picture') focusNext.current = ended
      },
      beginConnecting: setConnectingFrom,
      workAt(where) {
        lastWhere.current = where
      },
      openSticky: (id, isNew) => setSticky({ id, isNew }),
      editWay: setWayId,
      editLanes: (nameOf) => setEditedLanes({ nameOf }),
    }
  }, [documents, words, announce, toast, latest])

  // What is opened beside the picture takes room from it: the step stays in view.
  const openId = details?.id ?? null
  useEffect(() => {
    if (openId === null) return
    const frame = requestAnimationFrame(() => canvas.current?.reveal(openId))
    return () => cancelAnimationFrame(frame)
  }, [openId])

  // After something was named or removed, the focus goes on where the person was working.
  useEffect(() => {
    const next = focusNext.current
    if (next === null) return
    const goOn = (): void => {
      const isDone =
        next.where === 'picture' ? canvas.current?.focusNode(next.id) === true : focusRow(next.id)
      if (isDone && focusNext.current === next) focusNext.current = null
    }
    goOn()
    if (focusNext.current === null) return
    // The library draws a new node after everything else, and nothing here renders once more.
    const frame = requestAnimationFrame(goOn)
    return () => cancelAnimationFrame(frame)
  })

  return {
    tools,
    chosen,
    isPicking,
    naming,
    menu,
    details,
    connectingFrom,
    removal,
    sticky,
    wayId,
    editedLanes,
    canvas,
    menuAnchor,
    setConnectingFrom,
    closeMenu: useCallback((closed) => setMenu((open) => (open === closed ? null : open)), []),
    openMenuOfWay: (edgeId) => {
      setChosen({ nodes: new Set(), edge: edgeId })
      setMenu((open) => open && { ...open, target: { kind: 'edge', id: edgeId } })
    },
    closeRemoval: useCallback(() => setRemoval(null), []),
    closeWay: useCallback(() => setWayId(null), []),
    closeLanes: useCallback(() => setEditedLanes(null), []),
  }
}

const isSameChoice = (a: Chosen, b: Chosen): boolean =>
  a.edge === b.edge && a.nodes.size === b.nodes.size && [...a.nodes].every((id) => b.nodes.has(id))

/** Puts the focus on the row of a step. A row that was far from the screen gets its fields first. */
function focusRow(id: string): boolean {
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
  const button = row?.querySelector<HTMLElement>('.row-more')
  button?.focus()
  ;(button ?? row)?.scrollIntoView?.({ block: 'nearest' })
  return button != null
}
