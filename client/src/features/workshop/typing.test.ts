// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { isTypingPlace, isWriting } from './typing.ts'

const element = (html: string): Element => {
  document.body.innerHTML = html
  return document.querySelector('[data-here]') ?? document.body
}

test.each([
  ['<input data-here>', true],
  ['<input type="date" data-here>', true],
  ['<input type="checkbox" data-here>', false],
  ['<input readonly data-here>', false],
  ['<textarea data-here></textarea>', true],
  ['<select data-here></select>', true],
  ['<div contenteditable="true" data-here></div>', true],
  ['<div role="textbox" tabindex="0" data-here></div>', true],
  ['<div role="dialog"><button data-here></button></div>', true],
  ['<button data-here></button>', false],
  ['<p>', false],
])('%s: %j', (html, isTyping) => {
  expect(isTypingPlace(element(html))).toBe(isTyping)
})

test.each([
  ['<textarea data-here></textarea>', false],
  ['<textarea data-here>Wir</textarea>', true],
  ['<input data-here>', false],
  ['<input value="Wir" data-here>', true],
  ['<input type="date" data-here>', true],
  ['<div role="dialog"><textarea data-here></textarea></div>', true],
  ['<div contenteditable="true" data-here></div>', true],
  ['<div role="textbox" tabindex="0" data-resting data-here>Wir</div>', false],
  ['<button data-here></button>', false],
])('%s holds words: %j', (html, holdsWords) => {
  expect(isWriting(element(html))).toBe(holdsWords)
})

test('nothing focused is nobody typing', () => {
  expect(isTypingPlace(null)).toBe(false)
})
