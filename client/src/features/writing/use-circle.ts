/** Who takes part, and what a card of this person says about them. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { type Level, levelFor, type Writer } from '@servicewerkstatt/shared/domain/writing/levels.ts'
import { takingPart } from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import { useMemo } from 'react'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'

export function useCircle(): readonly Writer[] {
  const people = useAll('participants')
  const { participantId } = useMe()
  return useMemo(
    () => takingPart(people, new Set(participantId === null ? [] : [participantId])),
    [people, participantId],
  )
}

export interface OwnLevel {
  readonly level: Level
  /** The stage would show the department, but too few people belong to it. */
  readonly isTooFew: boolean
  /** Name of the own department. */
  readonly department: string
}

export function useOwnLevel(stage: RecordView<'stages'>): OwnLevel {
  const { participantId } = useMe()
  const person = useRecord('participants', participantId)
  const department = useRecord('departments', person?.departmentId ?? null)
  const circle = useCircle()
  const level = levelFor(stage.level, person?.departmentId ?? null, circle)
  return { level, isTooFew: level !== stage.level, department: department?.name ?? '' }
}
