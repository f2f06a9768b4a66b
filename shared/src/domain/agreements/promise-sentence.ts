/**
 * The promise as plain sentences, made from its parts. Each part says which field it stands for, so that the sentence on screen is also the way to
 * change it. What people wrote themselves stands in quotation marks: no grammar fits every wording, quotation does.
 */
import { limitWords, shareWords, timeWords, type Limit, type WordLocale } from './metric-words.ts'

export type PromiseField =
  | 'share'
  | 'threshold'
  | 'startEvent'
  | 'stopEvent'
  | 'measure'
  | 'cutoffTime'
  | 'dueTime'
  | 'exclusions'

export interface PromisePart {
  readonly text: string
  /** The field that this part says; absent for the words between. */
  readonly field?: PromiseField
  /** The target that the field belongs to; absent for the exclusions, which belong to the agreement. */
  readonly targetId?: string
  /** The field is empty; `text` is an ellipsis. */
  readonly isMissing?: true
}

export interface PromiseTarget extends Limit {
  readonly id: string
  readonly metricKind: string | null
  readonly operator: string | null
  readonly shareTargetBp: number | null
  readonly cutoffTime: string | null
  readonly dueTime: string | null
  readonly measure: string
  /** From when the time counts and until what; from the measurable form or the steps of the process, '' while unknown. */
  readonly startEvent: string
  readonly stopEvent: string
}

export interface PromiseInput {
  /** In their order; none for a service that is deliberately not measured. */
  readonly targets: readonly PromiseTarget[]
  readonly exclusions: string
}

const isFilled = (text: string): boolean => text.trim() !== ''
const say = (text: string): PromisePart => ({ text })
const part = (field: PromiseField, text: string): PromisePart =>
  isFilled(text) ? { field, text: text.trim() } : { field, text: '…', isMissing: true }
/** The sentence has a full stop of its own. */
const withoutStop = (text: string): string => text.trim().replace(/[.\s]+$/, '')
/** A person's own words. */
const quoted = (field: PromiseField, text: string, locale: WordLocale): PromisePart[] => {
  const inner = part(field, withoutStop(text))
  return locale === 'de' ? [say('„'), inner, say('“')] : [say('“'), inner, say('”')]
}

const share = ({ shareTargetBp }: PromiseTarget, locale: WordLocale): PromisePart =>
  part('share', shareTargetBp === null ? '' : shareWords(shareTargetBp, locale))
const limit = (target: PromiseTarget, locale: WordLocale, form: 'plain' | 'dative' = 'plain'): PromisePart =>
  part('threshold', limitWords(target, locale, form))
const time = (field: 'cutoffTime' | 'dueTime', value: string | null, locale: WordLocale): PromisePart =>
  part(field, value === null ? '' : timeWords(value, locale))

/** Nobody named the two moments, but somebody described in own words what is counted. */
const isDescribed = ({ startEvent, stopEvent, measure }: PromiseTarget): boolean =>
  !isFilled(startEvent) && !isFilled(stopEvent) && isFilled(measure)
const measured = (target: PromiseTarget, locale: WordLocale): PromisePart[] =>
  quoted('measure', target.measure, locale)
/** What is reached: the moment, or the own words in its place. */
const reached = (target: PromiseTarget, locale: WordLocale): PromisePart[] =>
  isDescribed(target) ? measured(target, locale) : quoted('stopEvent', target.stopEvent, locale)

type Sentence = (target: PromiseTarget) => PromisePart[]

const atLeast = ({ operator }: PromiseTarget): boolean => operator === 'gte' || operator === 'gt'

const GERMAN: Readonly<Record<string, Sentence>> = {
  time_within: (target) =>
    isDescribed(target)
      ? [
          say('In '),
          share(target, 'de'),
          say(' Fällen höchstens '),
          limit(target, 'de'),
          say(': '),
          ...measured(target, 'de'),
        ]
      : [
          say('In '),
          share(target, 'de'),
          say(' Fällen dauert es höchstens '),
          limit(target, 'de'),
          say(' von '),
          ...quoted('startEvent', target.startEvent, 'de'),
          say(' bis '),
          ...quoted('stopEvent', target.stopEvent, 'de'),
        ],
  same_day: (target) => [
    say('In '),
    share(target, 'de'),
    say(' Fällen erreichen wir '),
    ...reached(target, 'de'),
    say(' am selben Arbeitstag, wenn die Anfrage bis '),
    time('cutoffTime', target.cutoffTime, 'de'),
    say(' eingeht'),
  ],
  within_working_days: (target) => [
    say('In '),
    share(target, 'de'),
    say(' Fällen erreichen wir '),
    ...reached(target, 'de'),
    say(' innerhalb von '),
    limit(target, 'de', 'dative'),
    ...(isDescribed(target) ? [] : [say(' nach '), ...quoted('startEvent', target.startEvent, 'de')]),
  ],
  by_working_day: (target) => [
    say('In '),
    share(target, 'de'),
    say(' Fällen erreichen wir '),
    ...reached(target, 'de'),
    say(' bis zum '),
    limit(target, 'de'),
    say(' des Monats'),
    ...(target.dueTime === null ? [] : [say(', '), time('dueTime', target.dueTime, 'de')]),
  ],
  quality_ratio: (target) => [share(target, 'de'), say(' Fällen erfüllen: '), ...measured(target, 'de')],
  availability: (target) => [
    say('Verfügbarkeit von mindestens '),
    limit(target, 'de'),
    say(', gemessen als '),
    ...measured(target, 'de'),
  ],
  value_limit: (target) => [
    ...measured(target, 'de'),
    say(atLeast(target) ? ' liegt bei mindestens ' : ' liegt bei höchstens '),
    limit(target, 'de', 'dative'),
  ],
}

const ENGLISH: Readonly<Record<string, Sentence>> = {
  time_within: (target) =>
    isDescribed(target)
      ? [
          say('In '),
          share(target, 'en'),
          say(' cases at most '),
          limit(target, 'en'),
          say(': '),
          ...measured(target, 'en'),
        ]
      : [
          say('In '),
          share(target, 'en'),
          say(' cases it takes at most '),
          limit(target, 'en'),
          say(' from '),
          ...quoted('startEvent', target.startEvent, 'en'),
          say(' to '),
          ...quoted('stopEvent', target.stopEvent, 'en'),
        ],
  same_day: (target) => [
    say('In '),
    share(target, 'en'),
    say(' cases we reach '),
    ...reached(target, 'en'),
    say(' on the same working day if the request arrives by '),
    time('cutoffTime', target.cutoffTime, 'en'),
  ],
  within_working_days: (target) => [
    say('In '),
    share(target, 'en'),
    say(' cases we reach '),
    ...reached(target, 'en'),
    say(' within '),
    limit(target, 'en'),
    ...(isDescribed(target) ? [] : [say(' of '), ...quoted('startEvent', target.startEvent, 'en')]),
  ],
  by_working_day: (target) => [
    say('In '),
    share(target, 'en'),
    say(' cases we reach '),
    ...reached(target, 'en'),
    say(' by the '),
    limit(target, 'en'),
    say(' of the month'),
    ...(target.dueTime === null ? [] : [say(', '), time('dueTime', target.dueTime, 'en')]),
  ],
  quality_ratio: (target) => [share(target, 'en'), say(' cases fulfil: '), ...measured(target, 'en')],
  availability: (target) => [
    say('Availability of at least '),
    limit(target, 'en'),
    say(', measured as '),
    ...measured(target, 'en'),
  ],
  value_limit: (target) => [
    ...measured(target, 'en'),
    say(atLeast(target) ? ' is at least ' : ' is at most '),
    limit(target, 'en'),
  ],
}

/** One target as a sentence with its full stop; empty while nobody said what kind of promise it is. */
function targetParts(target: PromiseTarget, locale: WordLocale): PromisePart[] {
  const sentence =
    target.metricKind === null ? undefined : (locale === 'de' ? GERMAN : ENGLISH)[target.metricKind]
  if (!sentence) return []
  const { id: targetId } = target
  return [...sentence(target).map((item) => (item.field ? { ...item, targetId } : item)), say('.')]
}

/** The parts of the sentences, in order; joined they are the promise. Empty when there is nothing to promise in figures. */
export function promiseParts(
  { targets, exclusions }: PromiseInput,
  locale: WordLocale,
): readonly PromisePart[] {
  const sentences = targets.map((target) => targetParts(target, locale)).filter(({ length }) => length > 0)
  if (sentences.length === 0) return []
  const parts = sentences.flatMap((sentence, index) => (index === 0 ? sentence : [say(' '), ...sentence]))
  const except = withoutStop(exclusions)
  if (except === '') return parts
  return [
    ...parts,
    say(locale === 'de' ? ' Ausgenommen: ' : ' Except: '),
    part('exclusions', except),
    say('.'),
  ]
}

/** The parts as text; what is missing stands as an ellipsis. */
export const sentenceOf = (parts: readonly PromisePart[]): string => parts.map(({ text }) => text).join('')

/** Whether every part says something. */
export const isWholeSentence = (parts: readonly PromisePart[]): boolean =>
  parts.length > 0 && !parts.some(({ isMissing }) => isMissing)
