import { addAnswer as write } from '@servicewerkstatt/shared/document/operations/answers.ts'
import { handler, refused } from '../command-call.ts'
import { refuseBoardWriting } from './board-writing.ts'

/** No id in the answer: it is kept beside the device that asked. Refused with `not-found` when the process is gone. */
export const addAnswer = handler<'add-answer'>({
  run: ({ processId, field, text }, run, { sender }) => {
    const refusal = refuseBoardWriting(run, sender)
    if (refusal) return refusal
    return write(run.boardWriter, processId, field, text).ok ? { ok: true } : refused('not-found')
  },
})
