import { checkPromise } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { deriveLevers } from '@servicewerkstatt/shared/domain/agreements/feasibility-levers.ts'
import type { Answer, Question } from './messages.ts'

export const answer = (question: Question): Answer =>
  question.ask === 'check' ? checkPromise(question.inputs) : deriveLevers(question.inputs, question.nowBp)
