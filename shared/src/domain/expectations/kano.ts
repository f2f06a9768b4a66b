/**
 * Kano's table: two questions, one category. Answers are stored, the category is derived.
 * Source: N. Kano et al., "Attractive quality and must-be quality" (1984); the evaluation table as it is commonly printed.
 */

export const KANO_ANSWERS = ['like', 'expect', 'neutral', 'tolerate', 'dislike'] as const
export type KanoAnswer = (typeof KANO_ANSWERS)[number]

export type KanoCategory =
  | 'must_be'
  | 'one_dimensional'
  | 'attractive'
  | 'indifferent'
  | 'reverse'
  | 'questionable'

const M = 'must_be'
const O = 'one_dimensional'
const A = 'attractive'
const I = 'indifferent'
const R = 'reverse'
const Q = 'questionable'

/** Rows: the answer if it is there. Columns: the answer if it is not (like, expect, neutral, tolerate, dislike). */
const TABLE: Readonly<
  Record<KanoAnswer, readonly [KanoCategory, KanoCategory, KanoCategory, KanoCategory, KanoCategory]>
> = {
  like: [Q, A, A, A, O],
  expect: [R, I, I, I, M],
  neutral: [R, I, I, I, M],
  tolerate: [R, I, I, I, M],
  dislike: [R, R, R, R, Q],
}

/**
 * @param functional how it would be if the service did this   @param dysfunctional how it would be if it did not
 */
export function deriveKano(functional: KanoAnswer, dysfunctional: KanoAnswer): KanoCategory {
  return TABLE[functional][KANO_ANSWERS.indexOf(dysfunctional)] ?? Q
}
