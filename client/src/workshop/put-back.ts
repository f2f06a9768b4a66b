/** Puts words that the server did not take back where they stood, once writing is allowed again. Nobody else's words are lost by it. */
import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import type { RecordShape } from '@servicewerkstatt/shared/document/fields.ts'
import {
  addRecord,
  coText,
  setFields,
  setSingletonFields,
  setText,
  type TextPlace,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import {
  isBoardCollection,
  isBoardSingleton,
  shapeOf,
  singletonShape,
} from '@servicewerkstatt/shared/document/schema.ts'
import type { UnsentWords } from './unsent-words.ts'

/**
 * @returns false when there is no place for them any more: the record was deleted meanwhile, or something of another kind stands there.
 * A new record comes back under its old id, so that putting it back twice makes one of it.
 */
export function putBack(board: BoardDocument, words: UnsentWords): boolean {
  if (standsOnBoard(board, words)) return true
  const [root, id] = words.place.split('/')
  if (words.record !== undefined) {
    if (!isBoardCollection(root) || id === undefined) return false
    return addRecord(board, root, { ...words.record, id }).ok
  }
  const place = textPlaceOf(words.place)
  const text = place && coText(board, place)
  if (place && text) return setText(board, place, joined(text.toString(), words.text)).ok
  return putValueBack(board, words)
}

/** Whether the words are there anyway: they arrived by another way, or somebody has put them back. */
export function standsOnBoard(board: BoardDocument, words: UnsentWords): boolean {
  const [root, id] = words.place.split('/')
  if (words.record !== undefined)
    return isBoardCollection(root) && id !== undefined && board.live(root, id) !== undefined
  const place = textPlaceOf(words.place)
  return place !== null && (coText(board, place)?.toString().includes(words.text) ?? false)
}

/** What others wrote meanwhile stays; where the kept text grew out of it, it takes its place. */
const joined = (there: string, kept: string): string =>
  there.trim() === '' || kept.includes(there) ? kept : `${there}\n${kept}`

/** `goals/g-1/text`, `expectations/e-1/whys/w-1/text`, `processes/p-1/sipoc/inputs`, `statement/serviceText`. */
function textPlaceOf(place: string): TextPlace | null {
  const [root, ...keys] = place.split('/')
  const [first, second, third, fourth] = keys
  if (first === undefined) return null
  if (isBoardSingleton(root)) return keys.length === 1 ? { singleton: root, field: first } : null
  if (!isBoardCollection(root) || second === undefined) return null
  if (third === undefined) return { collection: root, id: first, field: second }
  if (fourth === undefined) return { collection: root, id: first, inner: second, field: third }
  return { collection: root, id: first, inner: second, innerId: third, field: fourth }
}

function putValueBack(board: BoardDocument, { place, text }: UnsentWords): boolean {
  const [root, ...keys] = place.split('/')
  const field = keys.at(-1)
  if (field === undefined) return false
  if (isBoardSingleton(root)) {
    return keys.length === 1 && setSingletonFields(board, root, valueOf(singletonShape(root), field, text)).ok
  }
  const [id] = keys
  if (!isBoardCollection(root) || keys.length !== 2 || id === undefined) return false
  return setFields(board, root, id, valueOf(shapeOf(root), field, text)).ok
}

/** The field with its value: a number again where one stood. */
function valueOf({ fields }: RecordShape, field: string, text: string): Readonly<Record<string, unknown>> {
  const isText = fields[field]?.schema.safeParse(text).success ?? false
  return { [field]: isText ? text : Number(text) }
}
