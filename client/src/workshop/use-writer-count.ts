import { takingPart } from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import { useMemo } from 'react'
import { useAll } from './use-record.ts'

/** How many are expected to hand something in: without those who run the workshop. */
export function useWriterCount(): number {
  const people = useAll('participants')
  return useMemo(() => takingPart(people).length, [people])
}
