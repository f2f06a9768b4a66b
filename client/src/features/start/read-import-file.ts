/**
 * From a chosen file to something that can be sent as `import`. What is checked here is only what needs no server:
 * size, that it is JSON at all, and that it calls itself ours. The full check is the server's.
 */

import { findJsonFault } from './json-fault.ts'

/** The largest file the server takes; larger ones are refused before a byte is sent. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024

export type ImportProblem =
  | { reason: 'too-large' | 'empty' | 'unreadable' | 'not-a-workshop' }
  /** Line and column from 1. */
  | { reason: 'not-json'; place: { line: number; column: number } }

export type ReadImport = { ok: true; content: unknown } | { ok: false; problem: ImportProblem }

type TextFile = { size: number; text: () => Promise<string> }

export async function readImportFile(file: TextFile): Promise<ReadImport> {
  if (file.size > MAX_IMPORT_BYTES) return { ok: false, problem: { reason: 'too-large' } }
  let text: string
  try {
    text = await file.text()
  } catch {
    return { ok: false, problem: { reason: 'unreadable' } }
  }
  return parseImport(text)
}

/** A byte order mark is what some editors put in front; it is no fault of the file. */
export function parseImport(text: string): ReadImport {
  const source = text.replace(/^\uFEFF/, '')
  if (source.trim() === '') return { ok: false, problem: { reason: 'empty' } }
  let content: unknown
  try {
    content = JSON.parse(source)
  } catch {
    return { ok: false, problem: { reason: 'not-json', place: toPlace(source, findJsonFault(source) ?? 0) } }
  }
  const isOurs =
    typeof content === 'object' &&
    content !== null &&
    !Array.isArray(content) &&
    Object.hasOwn(content, 'format')
  return isOurs ? { ok: true, content } : { ok: false, problem: { reason: 'not-a-workshop' } }
}

function toPlace(source: string, position: number): { line: number; column: number } {
  const lines = source.slice(0, position).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
