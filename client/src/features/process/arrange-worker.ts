/** Arranges large processes beside the page, so that typing and dragging go on. Knows nothing but the question. */
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { arrange } from './arrange.ts'
import type { ArrangeAnswer, ArrangeQuestion } from './arrangements.ts'

addEventListener('message', ({ data: { model, language } }: MessageEvent<ArrangeQuestion>) => {
  const { layout, rows } = arrange(model, processWordsFor(language))
  postMessage({ layout, rows } satisfies ArrangeAnswer)
})
