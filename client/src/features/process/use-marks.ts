import type { ProcessFindingReason } from '@servicewerkstatt/shared/domain/process/process-checks.ts'
import { useMemo } from 'react'
import type { CanvasMark } from '../../canvas/MarkLayer.tsx'
import { useWords } from '../../locale/use-words.ts'
import type { PlacedSticky } from './use-stickies.ts'
import type { ProcessPicture } from './use-process-picture.ts'

/** What the picture draws by itself: a dashed edge with words, a step moved into its lane. */
const DRAWN: readonly ProcessFindingReason[] = ['not-reachable', 'end-not-reachable', 'outside-lane']

/** The marks of the picture: what is still open at a node, and the notes that stick somewhere. */
export function useMarks(
  { rows, words: drawn }: ProcessPicture,
  stickies: readonly PlacedSticky[],
): readonly CanvasMark[] {
  const words = useWords('process').stickies
  return useMemo(() => {
    const findings = rows.flatMap(({ id, findings: reasons }): CanvasMark[] => {
      const texts = reasons
        .filter((reason) => !DRAWN.includes(reason))
        .map((reason) => drawn.findings[reason])
      if (texts.length === 0) return []
      return [{ id: `finding ${id}`, kind: 'finding', at: { type: 'node', id }, text: texts.join(' ') }]
    })
    const notes = stickies.flatMap(({ sticky, place }): CanvasMark[] => {
      if (place.type !== 'node' && place.type !== 'edge') return []
      const kind = sticky.kind ?? 'fact'
      return [{ id: sticky.id, kind, at: place, text: words.mark(words.kinds[kind], sticky.text.trim()) }]
    })
    return [...findings, ...notes]
  }, [rows, drawn, stickies, words])
}
