import { expect, test } from 'vitest'
import { deriveKano, KANO_ANSWERS } from './kano.ts'

test.each([
  ['like', 'dislike', 'one_dimensional'],
  ['expect', 'dislike', 'must_be'],
  ['like', 'tolerate', 'attractive'],
  ['neutral', 'neutral', 'indifferent'],
  ['like', 'like', 'questionable'],
  ['dislike', 'like', 'reverse'],
] as const)('%s if there, %s if not: %s', (functional, dysfunctional, category) => {
  expect(deriveKano(functional, dysfunctional)).toBe(category)
})

/*            if it is not there:  L E N T D
  if it is there:
  like                             Q A A A O
  expect                           R I I I M
  neutral                          R I I I M
  tolerate                         R I I I M
  dislike                          R R R R Q                                                    */
test('the whole table', () => {
  const letters = KANO_ANSWERS.map((functional) =>
    KANO_ANSWERS.map((dysfunctional) => deriveKano(functional, dysfunctional)[0]?.toUpperCase()).join(' '),
  )
  expect(letters).toEqual(['Q A A A O', 'R I I I M', 'R I I I M', 'R I I I M', 'R R R R Q'])
})
