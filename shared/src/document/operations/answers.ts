/** Answers that people propose for one of the three questions of a process (CANV-1). One of them, or several, are taken into the text that counts. */
import { done, refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import { ANSWERED_FIELDS, type AnsweredField } from '../../domain/process/asked-fields.ts'
import type { RecordView } from '../schema.ts'
import { readText } from '../yjs-record.ts'
import { addRecord, coText, setFields, type TextPlace } from './records.ts'

export const answerPlace = (processId: string, field: AnsweredField): TextPlace =>
  field === 'customers'
    ? { collection: 'processes', id: processId, inner: 'sipoc', field }
    : { collection: 'processes', id: processId, field }

/** Without a name and a time: what counts is the answer. For the server, whose mark it carries (`add-answer`). Reasons: `missing` (the process is gone), `invalid-value` (nothing written). */
export function addAnswer(
  board: BoardDocument,
  processId: string,
  field: AnsweredField,
  text: string,
): OperationResult<{ readonly id: string }> {
  if (!board.live('processes', processId)) return refused('missing')
  if (text.trim() === '') return refused('invalid-value')
  const anchor = { anchorType: 'processes', anchorId: processId, field }
  const author = { authorId: null, createdBy: null, createdAt: null }
  return addRecord(board, 'comments', { ...anchor, ...author, text: text.trim() })
}

/** Those for a question that have been neither taken nor left out. */
export const openAnswers = (
  comments: readonly RecordView<'comments'>[],
  processId: string,
  field: AnsweredField,
): RecordView<'comments'>[] =>
  comments.filter(
    (comment) =>
      comment.anchorType === 'processes' &&
      comment.anchorId === processId &&
      comment.field === field &&
      comment.resolvedAt === null,
  )

/** Puts an answer into the text that counts, behind what stands there. Reason `missing`: it, or the process, is gone. */
export function takeAnswer(board: BoardDocument, id: string, now: string): OperationResult {
  return board.transact(() => {
    const answer = board.live('comments', id)
    const field = ANSWERED_FIELDS.find((name) => name === answer?.get('field'))
    const text = field && coText(board, answerPlace(String(answer?.get('anchorId')), field))
    if (!answer || !text) return refused('missing')
    const before = readText(text)
    const gap = before.trim() === '' || before.endsWith('\n') ? '' : '\n'
    text.insert(text.length, gap + readText(answer.get('text')))
    return setFields(board, 'comments', id, { resolvedAt: now })
  })
}

export const leaveOutAnswer = (board: BoardDocument, id: string, now: string): OperationResult =>
  board.live('comments', id) ? setFields(board, 'comments', id, { resolvedAt: now }) : done
