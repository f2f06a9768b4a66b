/** Several steps at once: copies, lines, lanes. */
import {
  clipNodes,
  pasteNodes,
  type ProcessClip,
} from '@servicewerkstatt/shared/document/operations/process-copy.ts'
import { moveNodes } from '@servicewerkstatt/shared/document/operations/process.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { storedPosition } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { type Alignment, alignMoves } from '../../canvas/align.ts'
import type { ActionBasics } from './action-basics.ts'

/** Beside the original, so that both are seen. In canvas units. */
const BESIDE = { x: 40, y: 40 }

/** What was copied on this page, for all its processes. A page on plain http may not read the clipboard of the machine. */
let clip: ProcessClip | null = null
/** Pasting again goes on beside the last copy. */
let pastes = 0

export const hasClip = (): boolean => clip !== null

export function copyActions({
  board,
  words,
  picture,
  say,
  choose,
  onMade,
  carryOut,
  laneName,
}: ActionBasics) {
  const clipOf = (ids: readonly string[]): ProcessClip => {
    const { layout, now, process } = picture()
    return clipNodes({ ...now, process }, new Set(ids), (id) => {
      const placed = layout.nodes.find((node) => node.id === id)
      return placed ? storedPosition(layout, placed.laneId, placed.centre) : null
    })
  }
  const put = (given: ProcessClip, times: number): void =>
    carryOut(
      () => pasteNodes(board, picture().process.id, given, { x: BESIDE.x * times, y: BESIDE.y * times }),
      ({ ids }) => {
        choose(ids)
        const [first] = ids
        if (first !== undefined) onMade(first)
        say(words.said.pasted(ids.length))
      },
    )
  return {
    copy(ids: readonly string[]): void {
      clip = clipOf(ids)
      pastes = 0
      say(words.said.copied(clip.nodes.length))
    },

    paste(): void {
      if (clip === null) return say(words.said.nothingCopied)
      pastes += 1
      put(clip, pastes)
    },

    duplicate(ids: readonly string[]): void {
      put(clipOf(ids), 1)
    },

    align(ids: readonly string[], how: Alignment): void {
      const moves = alignMoves(picture().layout, new Set(ids), how)
      if (moves.length === 0) return say(words.said.inLineAlready)
      carryOut(
        () => moveNodes(board, moves),
        () => say(words.said.aligned(moves.length)),
      )
    },

    changeLanes(ids: readonly string[], laneId: string): void {
      carryOut(
        () =>
          board.transact(() => {
            const results = ids.map((id) => setFields(board, 'nodes', id, { laneId, pos: null }))
            return results.find(({ ok }) => ok) ?? { ok: false as const, reason: 'missing' as const }
          }),
        () => say(words.said.lanesChanged(ids.length, laneName(laneId))),
      )
    },
  }
}
