import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { type Overwritten, watchOverwritten } from '@servicewerkstatt/shared/document/overwritten.ts'
import { useEffect } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useLatest } from '../../workshop/use-latest.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { displayName } from './step-names.ts'
import type { ProcessPicture } from './use-process-picture.ts'

/**
 * Somebody replaced what this person had entered, without having seen it: the last one wins, and this person is told and can put theirs back (CANV-7). Places in the
 * picture and ends of connections are no entries; what becomes of those shows by itself.
 */
export function useOverwritten({ now, process }: ProcessPicture): void {
  const words = useWords('process')
  const board = useBoard()
  const toast = useToast()
  const endStep = useEndStep()
  const latest = useLatest({ now, process, words })
  useEffect(() => {
    const fieldName = ({ collection, field }: Overwritten): string | undefined => {
      const { fields } = latest.current.words.overwritten
      const ofCollection: Readonly<Record<string, string>> =
        collection === 'nodes'
          ? fields.nodes
          : collection === 'edges'
            ? fields.edges
            : collection === 'lanes'
              ? fields.lanes
              : {}
      return ofCollection[field]
    }
    /** Empty where it belongs to another process. */
    const ownerName = ({ collection, id }: Overwritten): string => {
      const { now: shown, words: all } = latest.current
      if (collection === 'lanes') {
        const lane = shown.lanes.find((one) => one.id === id)
        return lane ? lane.name?.trim() || all.lanes.unnamed : ''
      }
      const nodeId = collection === 'edges' ? shown.edges.find((one) => one.id === id)?.from : id
      const node = shown.nodes.find((one) => one.id === nodeId)
      return node ? displayName(node, all) : ''
    }
    const keep = (mine: readonly Overwritten[]) => {
      endStep()
      board.transact(() => {
        // They were in the document before, so they fit their fields; `setFields` checks them once more.
        for (const { collection, id, field, mine: value } of mine)
          setFields(board, collection, id, { [field]: value })
      })
      endStep()
    }
    return watchOverwritten(board, ['nodes', 'edges', 'lanes'], (found) => {
      const entries = found.filter((one) => fieldName(one) !== undefined && ownerName(one) !== '')
      const [only, ...others] = entries
      if (!only) return
      const { overwritten } = latest.current.words
      const text =
        others.length === 0
          ? overwritten.one(fieldName(only) ?? '', ownerName(only))
          : overwritten.many(entries.length)
      toast({
        text,
        undoText: others.length === 0 ? overwritten.keep : overwritten.keepAll,
        undo: () => keep(entries),
        seconds: TELL_SECONDS,
      })
    })
  }, [board, toast, endStep, latest])
}

/** Longer than other messages: it comes while the person is at something else. */
const TELL_SECONDS = 20
