/** What a target promises, changed as one step together with the sentence that says it. */
import { refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import type { RecordView } from '../schema.ts'
import { readText } from '../yjs-record.ts'
import { coText, setFields, setText } from './records.ts'

export type PromisedValues = Partial<Pick<RecordView<'targets'>, 'threshold' | 'shareTargetBp'>>

export interface PromisedChange {
  readonly targetId: string
  /** What is replaced, as somebody has read it; and what comes instead. */
  readonly from: PromisedValues
  readonly to: PromisedValues
  /** The promise that follows, where it says what its targets say; null where it has words of its own. */
  readonly sentence: { readonly agreementId: string; readonly from: string; readonly to: string } | null
}

/** The same change in the other direction. */
export const reversed = ({ targetId, from, to, sentence }: PromisedChange): PromisedChange => ({
  targetId,
  from: to,
  to: from,
  sentence: sentence && { ...sentence, from: sentence.to, to: sentence.from },
})

/**
 * One transaction, and so one step to take back. A promise that somebody has worded otherwise meanwhile keeps its words.
 * @returns refused with `changed-meanwhile` when the target promises something else than what is to be replaced; then nothing is written
 */
export function changePromised(
  board: BoardDocument,
  { targetId, from, to, sentence }: PromisedChange,
): OperationResult {
  return board.transact(() => {
    const target = board.live('targets', targetId)
    if (!target) return refused('missing')
    for (const [key, value] of Object.entries(from)) {
      if ((target.get(key) ?? null) !== value) return refused('changed-meanwhile')
    }
    const result = setFields(board, 'targets', targetId, to)
    if (!result.ok || !sentence) return result
    const place = { collection: 'agreements', id: sentence.agreementId, field: 'promise' } as const
    const text = coText(board, place)
    return text && readText(text).trim() === sentence.from.trim()
      ? setText(board, place, sentence.to)
      : result
  })
}
