/** The flow figures of a process in German and English; the same below the steps, in the room and in the PDF. */
import { formatTotal } from '../domain/process/duration-words.ts'
import type { FlowReport } from '../domain/process/flow-report.ts'
import { processWordsFor } from './process-words.ts'

const NARROW_NBSP = '\u202f'

const WORDS = {
  de: {
    title: 'Im Schnitt je Fall',
    work: 'Bearbeitung',
    wait: 'Warten',
    lead: 'Durchlaufzeit',
    efficiency: 'Flussgrad',
    ofTime: (percent: string) => `${percent} der Zeit ist Arbeit`,
    firstTime: 'Auf Anhieb brauchbar',
    ofCases: (n: number) => `${n} von 100`,
    parallel:
      'Wo Wege gleichzeitig laufen, vergeht weniger Zeit, als Bearbeitung und Warten zusammen ergeben.',
    withoutShare: (n: number) =>
      n === 1
        ? '1 Schritt sagt nicht, wie viel auf Anhieb brauchbar ist.'
        : `${n} Schritte sagen nicht, wie viel auf Anhieb brauchbar ist.`,
    gaps: 'Noch keine Kennzahlen, sie wären falsch:',
    untimed: (n: number) => (n === 1 ? '1 Schritt hat keine Zeit.' : `${n} Schritte haben keine Zeit.`),
  },
  en: {
    title: 'Per case on average',
    work: 'Work',
    wait: 'Waiting',
    lead: 'Lead time',
    efficiency: 'Flow efficiency',
    ofTime: (percent: string) => `${percent} of the time is work`,
    firstTime: 'Right first time',
    ofCases: (n: number) => `${n} in 100`,
    parallel: 'Where ways run in parallel, less time passes than work and waiting add up to.',
    withoutShare: (n: number) =>
      n === 1
        ? '1 step does not say how much is right first time.'
        : `${n} steps do not say how much is right first time.`,
    gaps: 'No figures yet, they would be wrong:',
    untimed: (n: number) => (n === 1 ? '1 step has no time.' : `${n} steps have no time.`),
  },
} as const

export interface FlowFigureWords {
  readonly title: string
  /** Empty where there are gaps. */
  readonly figures: readonly { readonly label: string; readonly value: string }[]
  /** What to know about the figures, or why there are none. */
  readonly notes: readonly string[]
}

export function flowFigureWords(report: FlowReport, lang: 'de' | 'en'): FlowFigureWords {
  const words = WORDS[lang]
  if (report.kind === 'gaps') {
    const { findings } = processWordsFor(lang)
    const reasons = [...new Set(report.findings.map(({ reason }) => findings[reason]))]
    const untimed = report.stepsWithoutTime.length
    return {
      title: words.title,
      figures: [],
      notes: [words.gaps, ...reasons, ...(untimed > 0 ? [words.untimed(untimed)] : [])],
    }
  }
  const time = (minutes: number) => formatTotal(minutes, 'working', lang)
  const percent = (share: number) => Math.round(share * 100)
  const { workMin, waitMin, leadMin, efficiency, rightFirstTime, withoutShare } = report
  return {
    title: words.title,
    figures: [
      { label: words.work, value: time(workMin) },
      { label: words.wait, value: time(waitMin) },
      ...(leadMin === null ? [] : [{ label: words.lead, value: time(leadMin) }]),
      ...(efficiency === null
        ? []
        : [{ label: words.efficiency, value: words.ofTime(`${percent(efficiency)}${NARROW_NBSP}%`) }]),
      ...(rightFirstTime === null
        ? []
        : [{ label: words.firstTime, value: words.ofCases(percent(rightFirstTime)) }]),
    ],
    notes: [
      ...(leadMin === null ? [words.parallel] : []),
      ...(rightFirstTime !== null && withoutShare > 0 ? [words.withoutShare(withoutShare)] : []),
    ],
  }
}
