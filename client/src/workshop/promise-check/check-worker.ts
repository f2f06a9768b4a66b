/** Reckons beside the page, so that typing and scrolling go on. Knows nothing but the question, and stores nothing. */
import { answer } from './answer.ts'
import type { Question } from './messages.ts'

addEventListener('message', (event: MessageEvent<Question>) => postMessage(answer(event.data)))
