/** What of a file had no place, by kind, with names where they were given. */
import type { ModdleElement } from 'bpmn-moddle'
import type { LeftOut } from './imported-process.ts'
import { labelOf } from './moddle-values.ts'

/** More names than this are only counted. */
const MOST_NAMES = 20

export class LeftOutList {
  private readonly found = new Map<string, LeftOut>()

  add(reason: LeftOut['reason'], element: ModdleElement): void {
    const key = `${reason} ${element.$type}`
    const before = this.found.get(key)
    const name = labelOf(element, 'name') ?? labelOf(element, 'text')
    const names = before?.names ?? []
    this.found.set(key, {
      reason,
      element: element.$type,
      names: name === null || names.length >= MOST_NAMES ? names : [...names, name],
      count: (before?.count ?? 0) + 1,
    })
  }

  all(): readonly LeftOut[] {
    return [...this.found.values()]
  }
}
