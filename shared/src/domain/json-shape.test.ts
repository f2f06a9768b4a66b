import { expect, test } from 'vitest'
import { findUnfitJson, MAX_JSON_DEPTH } from './json-shape.ts'

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

test('what people make is fit', () => {
  expect(findUnfitJson({ goals: { 'goal-1': { text: 'a', list: [1, { deep: true }] } } })).toBeNull()
  expect(findUnfitJson('text')).toBeNull()
  expect(findUnfitJson(null)).toBeNull()
})

test('depth is bounded, however deep it goes', () => {
  expect(findUnfitJson(nested(MAX_JSON_DEPTH))).toBeNull()
  for (const levels of [MAX_JSON_DEPTH + 1, 10_000, 200_000]) {
    expect(findUnfitJson({ note: nested(levels) })).toMatchObject({
      place: expect.stringMatching(/^note\.0/) as unknown,
      detail: `nested deeper than ${String(MAX_JSON_DEPTH)} levels`,
    })
  }
})

test.each(['__proto__', 'constructor'])('%s is no key', (key) => {
  const text = `{"goals":{"goal-1":{"${key}":{}}}}`
  expect(findUnfitJson(JSON.parse(text))?.place).toBe(`goals.goal-1.${key}`)
})
