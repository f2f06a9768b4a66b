/** Which field of the form a part of the sentence stands for, and which gap comes next. */
import type {
  PromiseField,
  PromisePart,
} from '@servicewerkstatt/shared/domain/agreements/promise-sentence.ts'

export interface FieldOfPart {
  readonly field: PromiseField
  /** Null for the exclusions, which belong to the agreement. */
  readonly targetId: string | null
}

/** Fields stand in a sentence once. */
export const keyOfPart = ({ targetId, field }: PromisePart): string => `${targetId ?? ''} ${field ?? ''}`

/** Both moments, and the own words in their place, are said in one form. */
const formOf = (field: PromiseField | undefined): PromiseField | undefined =>
  field === 'stopEvent' ? 'startEvent' : field

export const toField = ({ field, targetId }: PromisePart): FieldOfPart => ({
  field: formOf(field) ?? 'exclusions',
  targetId: targetId ?? null,
})

export const isFieldOf = (part: PromisePart, { field, targetId }: FieldOfPart): boolean =>
  part.field !== undefined && formOf(part.field) === formOf(field) && (part.targetId ?? null) === targetId

/** The first part that says nothing yet, other than the one that is open. @returns null when all of them say something */
export function nextGap(parts: readonly PromisePart[], open: FieldOfPart | null): FieldOfPart | null {
  const gap = parts.find((part) => part.isMissing === true && !(open && isFieldOf(part, open)))
  return gap ? toField(gap) : null
}
