import { expect, test } from 'vitest'
import { hashPasscode, isPasscode } from './passcode.ts'

test('a passcode fits its own hash and no other, and the hash does not show it', async () => {
  const [first, second] = [await hashPasscode('Förderband 7'), await hashPasscode('Förderband 7')]
  expect(first).not.toBe(second)
  expect(first).not.toContain('Förderband')
  expect(await isPasscode('Förderband 7', first)).toBe(true)
  expect(await isPasscode('Fo\u0308rderband 7', second)).toBe(true)
  expect(await isPasscode('förderband 7', first)).toBe(false)
  expect(await isPasscode('', first)).toBe(false)
  expect(await isPasscode('x', 'plain.x.y')).toBe(false)
})
