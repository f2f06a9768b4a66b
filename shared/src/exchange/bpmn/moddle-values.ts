/** Values out of an element that came from a file: everything may be missing or of another kind. */
import type { ModdleElement } from 'bpmn-moddle'
import { MAX_LABEL_LENGTH, MAX_TEXT_LENGTH } from '../../document/fields.ts'
import { toPlainText } from '../../domain/plain-text.ts'

export const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value && '$instanceOf' in value

export function listOf(element: ModdleElement | undefined, property: string): readonly ModdleElement[] {
  const value: unknown = element?.get(property)
  return Array.isArray(value) ? value.filter(isElement) : []
}

export function oneOf(element: ModdleElement | undefined, property: string): ModdleElement | undefined {
  const value = element?.get(property)
  return isElement(value) ? value : undefined
}

const cut = (value: unknown, most: number): string =>
  typeof value === 'string' ? toPlainText(value).slice(0, most).toWellFormed() : ''

/** A longer text; "" when there is none. */
export const textOf = (element: ModdleElement | undefined, property: string): string =>
  cut(element?.get(property), MAX_TEXT_LENGTH)

/** A short label on one line, or null. */
export const labelOf = (element: ModdleElement | undefined, property: string): string | null =>
  cut(element?.get(property), MAX_LABEL_LENGTH).replace(/\s+/gu, ' ').trim() || null

/** A whole number within bounds, or null. */
export function wholeOf(
  element: ModdleElement | undefined,
  property: string,
  most: number,
  least = 0,
): number | null {
  const value = element?.get(property)
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null
}

export const isSet = (element: ModdleElement | undefined, property: string): boolean =>
  element?.get(property) === true

export function wordOf<const T extends string>(
  element: ModdleElement | undefined,
  property: string,
  words: readonly T[],
): T | null {
  const value = element?.get(property)
  return words.find((word) => word === value) ?? null
}

/** Our own element among the extensions. */
export const extensionOf = (element: ModdleElement, type: string): ModdleElement | undefined =>
  listOf(oneOf(element, 'extensionElements'), 'values').find(({ $type }) => $type === type)
