/** Somebody's moving cursor. Its number stands in the state, because servers change the clocks. */
import * as decoding from 'lib0/decoding'

/** A state as a client of ours sends it, about 130 bytes. @param number of the move, counted from 0 */
export const cursorState = (number: number, name: string, x: number, y: number): string =>
  `{"n":${number},"name":"${name}","color":"#2f6f4f","at":{"document":"board","view":"cards","x":${x},"y":${y}},"selection":null}`

const NUMBER_FROM = '{"n":'.length
const DIGIT_ZERO = 48

/** The number in the state; -1 when somebody has left. */
function readNumber(state: Uint8Array): number {
  if (state.length <= NUMBER_FROM || state[0] !== 123) return -1
  let number = 0
  for (let position = NUMBER_FROM; position < state.length; position += 1) {
    const digit = (state[position] ?? 0) - DIGIT_ZERO
    if (digit < 0 || digit > 9) break
    number = number * 10 + digit
  }
  return number
}

/** @param onMove hears the number of the latest move of each person in the message */
export function readCursors(
  entries: decoding.Decoder,
  onMove: (clientId: number, number: number) => void,
): void {
  const count = decoding.readVarUint(entries)
  for (let index = 0; index < count; index += 1) {
    const clientId = decoding.readVarUint(entries)
    decoding.readVarUint(entries)
    const number = readNumber(decoding.readVarUint8Array(entries))
    if (number >= 0) onMove(clientId, number)
  }
}
