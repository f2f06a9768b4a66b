/**
 * The promise as one plain sentence, made from its parts. Each part says which field it stands for, so that the sentence on screen is also the way to
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
  | 'noNumber'

export interface PromisePart {
  readonly text: string
  /** The field that this part says; absent for the words between. */
  readonly field?: PromiseField
  /** The field is empty; `text` is an ellipsis. */
  readonly isMissing?: true
}

export interface PromiseTarget extends Limit {
  readonly metricKind: string | null
  readonly operator: string | null
  readonly shareTargetBp: number | null
  readonly cutoffTime: string | null
  readonly dueTime: string | null
  readonly measure: string
}

export interface PromiseInput {
  /** Null for a service that is deliberately not measured. */
  readonly target: PromiseTarget | null
  /** From when the time counts and until what; from the measurable form or the steps of the process. */
  readonly startEvent: string
  readonly stopEvent: string
  readonly exclusions: string
}

const say = (text: string): PromisePart => ({ text })
const part = (field: PromiseField, text: string): PromisePart =>
  text.trim() === '' ? { field, text: '…', isMissing: true } : { field, text: text.trim() }
/** A person's own words; the closing full stop goes, the sentence has one of its own. */
const quoted = (field: PromiseField, text: string, locale: WordLocale): PromisePart[] => {
  const inner = part(field, text.trim().replace(/[.\s]+$/, ''))
  return locale === 'de' ? [say('„'), inner, say('“')] : [say('“'), inner, say('”')]
}

type Sentence = (input: PromiseInput, target: PromiseTarget) => PromisePart[]

const share = (target: PromiseTarget, locale: WordLocale): PromisePart =>
  part('share', target.shareTargetBp === null ? '' : shareWords(target.shareTargetBp, locale))
const limit = (target: PromiseTarget, locale: WordLocale, form: 'plain' | 'dative' = 'plain'): PromisePart =>
  part('threshold', limitWords(target, locale, form))

const GERMAN: Readonly<Record<string, Sentence>> = {
  time_within: (input, target) => [
    say('In '),
    share(target, 'de'),
    say(' Fällen dauert es höchstens '),
    limit(target, 'de'),
    say(' von '),
    ...quoted('startEvent', input.startEvent, 'de'),
    say(' bis '),
    ...quoted('stopEvent', input.stopEvent, 'de'),
  ],
  same_day: (input, target) => [
    say('In '),
    share(target, 'de'),
    say(' Fällen erreichen wir '),
    ...quoted('stopEvent', input.stopEvent, 'de'),
    say(' am selben Arbeitstag, wenn die Anfrage bis '),
    part('cutoffTime', target.cutoffTime === null ? '' : timeWords(target.cutoffTime, 'de')),
    say(' eingeht'),
  ],
  within_working_days: (input, target) => [
    say('In '),
    share(target, 'de'),
    say(' Fällen erreichen wir '),
    ...quoted('stopEvent', input.stopEvent, 'de'),
    say(' innerhalb von '),
    limit(target, 'de', 'dative'),
    say(' nach '),
    ...quoted('startEvent', input.startEvent, 'de'),
  ],
  by_working_day: (input, target) => [
    say('In '),
    share(target, 'de'),
    say(' Fällen erreichen wir '),
    ...quoted('stopEvent', input.stopEvent, 'de'),
    say(' bis zum '),
    limit(target, 'de'),
    say(' des Monats'),
    ...(target.dueTime === null ? [] : [say(', '), part('dueTime', timeWords(target.dueTime, 'de'))]),
  ],
  quality_ratio: (_input, target) => [
    share(target, 'de'),
    say(' Fällen erfüllen: '),
    ...quoted('measure', target.measure, 'de'),
  ],
  availability: (_input, target) => [
    say('Verfügbarkeit von mindestens '),
    limit(target, 'de'),
    say(', gemessen als '),
    ...quoted('measure', target.measure, 'de'),
  ],
  value_limit: (_input, target) => [
    ...quoted('measure', target.measure, 'de'),
    say(
      target.operator === 'gte' || target.operator === 'gt'
        ? ' liegt bei mindestens '
        : ' liegt bei höchstens ',
    ),
    limit(target, 'de', 'dative'),
  ],
}

const ENGLISH: Readonly<Record<string, Sentence>> = {
  time_within: (input, target) => [
    say('In '),
    share(target, 'en'),
    say(' cases it takes at most '),
    limit(target, 'en'),
    say(' from '),
    ...quoted('startEvent', input.startEvent, 'en'),
    say(' to '),
    ...quoted('stopEvent', input.stopEvent, 'en'),
  ],
  same_day: (input, target) => [
    say('In '),
    share(target, 'en'),
    say(' cases we reach '),
    ...quoted('stopEvent', input.stopEvent, 'en'),
    say(' on the same working day if the request arrives by '),
    part('cutoffTime', target.cutoffTime === null ? '' : timeWords(target.cutoffTime, 'en')),
  ],
  within_working_days: (input, target) => [
    say('In '),
    share(target, 'en'),
    say(' cases we reach '),
    ...quoted('stopEvent', input.stopEvent, 'en'),
    say(' within '),
    limit(target, 'en'),
    say(' of '),
    ...quoted('startEvent', input.startEvent, 'en'),
  ],
  by_working_day: (input, target) => [
    say('In '),
    share(target, 'en'),
    say(' cases we reach '),
    ...quoted('stopEvent', input.stopEvent, 'en'),
    say(' by the '),
    limit(target, 'en'),
    say(' of the month'),
    ...(target.dueTime === null ? [] : [say(', '), part('dueTime', timeWords(target.dueTime, 'en'))]),
  ],
  quality_ratio: (_input, target) => [
    share(target, 'en'),
    say(' cases fulfil: '),
    ...quoted('measure', target.measure, 'en'),
  ],
  availability: (_input, target) => [
    say('Availability of at least '),
    limit(target, 'en'),
    say(', measured as '),
    ...quoted('measure', target.measure, 'en'),
  ],
  value_limit: (_input, target) => [
    ...quoted('measure', target.measure, 'en'),
    say(target.operator === 'gte' || target.operator === 'gt' ? ' is at least ' : ' is at most '),
    limit(target, 'en'),
  ],
}

/** The parts of the sentence, in order; joined they are the sentence. Empty when there is nothing to promise in figures. */
export function promiseParts(input: PromiseInput, locale: WordLocale): readonly PromisePart[] {
  const { target } = input
  if (target?.metricKind == null) return []
  const sentence = (locale === 'de' ? GERMAN : ENGLISH)[target.metricKind]
  if (!sentence) return []
  const except = input.exclusions.trim().replace(/[.\s]+$/, '')
  return [
    ...sentence(input, target),
    say('.'),
    ...(except === ''
      ? []
      : [say(locale === 'de' ? ' Ausgenommen: ' : ' Except: '), part('exclusions', except), say('.')]),
  ]
}

/** The sentence as text; what is missing stands as an ellipsis. */
export const promiseSentence = (input: PromiseInput, locale: WordLocale): string =>
  promiseParts(input, locale)
    .map(({ text }) => text)
    .join('')
