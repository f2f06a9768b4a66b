import type { Clock } from '@servicewerkstatt/shared/domain/process/process-model.ts'

/** The clock that the times of a check are told on. */
export const clockOf = ({ isElapsed }: { readonly isElapsed: boolean }): Clock =>
  isElapsed ? 'elapsed' : 'working'
