/** The facts of a step in words, for `documentation`. */
import { processWordsFor } from '../../locale/process-words.ts'
import { bpmnWords } from '../../locale/bpmn-words.ts'
import type { Clock, ThreePoint } from '../../domain/process/process-model.ts'
import { waitClockOf } from '../../domain/process/wait-clock.ts'
import type { ExportedNode } from './extension.ts'

export function noteOf(node: ExportedNode, lang: 'de' | 'en'): string {
  const words = bpmnWords[lang]
  const { duration, share } = processWordsFor(lang)
  const span = (label: string, time: ThreePoint | null | undefined, clock: Clock): string => {
    if (!time) return ''
    const parts = [
      time.o === null ? '' : `${words.best} ${duration(time.o, clock)}`,
      `${words.usual} ${duration(time.m, clock)}`,
      `${words.worst} ${duration(time.p, clock)}`,
    ]
    return `${label} (${words[clock]}): ${parts.filter((part) => part !== '').join(', ')}`
  }
  const labelled = (label: string, text: string | null | undefined): string =>
    text?.trim() ? `${label}: ${text.trim()}` : ''
  const lines = [
    node.description?.trim() ?? '',
    span(words.work, node.processTime, 'working'),
    span(words.wait, node.waitTime, waitClockOf(node)),
    node.pccaBp == null ? '' : `${words.firstTime}: ${share(node.pccaBp)}`,
    labelled(words.role, node.responsible),
    labelled(words.tools, node.systems),
    node.ownedBy === 'others' ? words.ownedByOthers : '',
    node.hurdle?.marked ? labelled(words.hurdle, node.hurdle.note) || words.hurdle : '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}
