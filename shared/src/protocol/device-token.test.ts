import { expect, test } from 'vitest'
import { newDeviceToken } from './device-token.ts'
import { isTokenForm } from './subprotocol.ts'

test('every token has the form that connections are opened with, and no two are the same', () => {
  const tokens = Array.from({ length: 200 }, newDeviceToken)
  expect(tokens.filter((token) => !isTokenForm(token))).toEqual([])
  expect(new Set(tokens).size).toBe(tokens.length)
})
