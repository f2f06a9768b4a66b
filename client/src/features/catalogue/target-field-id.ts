import type { PromiseField } from '@servicewerkstatt/shared/domain/agreements/promise-sentence.ts'

/** Where on the page a part of the promise sentence is changed. */
export const targetFieldId = (targetId: string, field: PromiseField): string => `target-${targetId}-${field}`
