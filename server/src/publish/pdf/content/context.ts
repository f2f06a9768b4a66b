import { compareOrdered } from '@servicewerkstatt/shared/domain/ordering.ts'
import type { PdfWords } from '@servicewerkstatt/shared/locale/pdf-words.ts'
import type { Block, Cell, DrawingPart, Inline, LabelRow, Run, StyledRun } from '../blocks.ts'
import type { Formats } from '../formats.ts'
import type { ExportReader } from '../read-export.ts'

/** What every chapter is made from. */
export interface Content {
  readonly data: ExportReader
  readonly words: PdfWords
  readonly formats: Formats
  /** A picture made ready for the page; nothing when it cannot be printed. */
  readonly partsOf: (svg: string, alt: string) => DrawingPart[]
}

/** Id of the place in the document where a record stands; links to places that do not exist are dropped later. */
export const placeOf = (collection: string, id: string): string => `${collection}/${id}`

export const isFilled = (text: string | null | undefined): text is string =>
  text != null && text.trim() !== ''

/** A row of the page, or nothing when there is nothing to say. */
export function row(label: string, body: string | null | undefined | Block[], open = false): LabelRow[] {
  const blocks = Array.isArray(body) ? body : isFilled(body) ? [plain(body)] : []
  return blocks.length === 0 ? [] : [{ label, body: blocks, ...(open ? { open } : {}) }]
}

/** Rows with the heavier rule above the first. */
export const opened = (rows: LabelRow[]): LabelRow[] =>
  rows.map((item, index) => (index === 0 ? { ...item, open: true } : item))

export const rowsBlock = (rows: LabelRow[]): Block[] => (rows.length === 0 ? [] : [{ kind: 'rows', rows }])
/** Facts to look up: less air between them. */
export const denseRows = (rows: LabelRow[]): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'rows', rows, dense: true }]

export const plain = (runs: Inline): Block => ({ kind: 'text', runs })
export const voice = (runs: Inline): Block => ({ kind: 'text', runs, size: 'voice' })
/** Large type is for sentences; what is longer than a few of them is set as text. */
const LARGEST_SENTENCE = 600
export const lead = (text: string): Block => ({
  kind: 'text',
  runs: text,
  size: text.length > LARGEST_SENTENCE ? 'voice' : 'lead',
})
export const goalWording = (text: string): Block => ({
  kind: 'text',
  runs: text,
  size: text.length > LARGEST_SENTENCE ? 'voice' : 'goal',
})

/** The beginning of a text, for a summary. */
export function beginning(text: string, length: number): string {
  const characters = Array.from(text.trim().replace(/\s+/g, ' '))
  return characters.length <= length
    ? characters.join('')
    : `${characters.slice(0, length).join('').trimEnd()} …`
}

export const strong = (text: string): StyledRun => ({ text, strong: true })
export const muted = (text: string): StyledRun => ({ text, tone: 'muted' })
export const spoken = (text: string): StyledRun => ({ text, voice: true })
export const linked = (text: string, collection: string, id: string): StyledRun => ({
  text,
  to: placeOf(collection, id),
})

/** „label: text“ pieces of one paragraph, without the empty ones; each on its own line or parted as told. */
export function labelled(
  parts: ReadonlyArray<readonly [label: string, text: string | null | undefined]>,
  separator = '\n',
): Run[] {
  const filled = parts.filter((part): part is readonly [string, string] => isFilled(part[1]))
  return filled.flatMap(([label, text], index) => [muted(index === 0 ? label : `${separator}${label}`), text])
}

/** Paragraph of such pieces, or nothing. */
export function labelledBlock(
  parts: ReadonlyArray<readonly [label: string, text: string | null | undefined]>,
): Block[] {
  const runs = labelled(parts)
  return runs.length === 0 ? [] : [plain(runs)]
}

export const joined = (parts: ReadonlyArray<string | null | undefined>, separator = ', '): string =>
  parts.filter(isFilled).join(separator)

export const cell = (text: string | null | undefined, none: string): Cell => (isFilled(text) ? text : none)

/** Names behind a set of ids, in the order of the collection; ids that nobody knows any more are said to be so. */
export function namesOf(
  content: Content,
  collection: 'departments' | 'nodes' | 'participants' | 'expectations',
  ids: Readonly<Record<string, true>> | undefined,
): string {
  const wanted = Object.keys(ids ?? {})
  const known = content.data.all(collection).filter((record) => wanted.includes(record.id))
  const names = known.map((record) => nameOf(record)).filter(isFilled)
  const missing = wanted.length - known.length
  return joined([...names, ...(missing > 0 ? [content.words.removed] : [])])
}

function nameOf(record: object): string {
  const { name, displayName, statement } = record as {
    name?: string | null
    displayName?: string
    statement?: string
  }
  return name ?? displayName ?? statement ?? ''
}

export const departmentName = ({ data, words }: Content, id: string | null | undefined): string =>
  id == null ? '' : (data.find('departments', id)?.name ?? words.removed)

export const personName = ({ data, words }: Content, id: string | null | undefined): string =>
  id == null ? '' : (data.find('participants', id)?.displayName ?? words.removed)

/** Records inside a record, in their order. */
export const inOrder = <T extends { readonly id: string; readonly ord: string }>(
  records: Readonly<Record<string, T>>,
): T[] => Object.values(records).toSorted(compareOrdered)

/** Records by a key, keys in the order in which they first appear. */
export function groupBy<T>(records: readonly T[], keyOf: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return groups
}
