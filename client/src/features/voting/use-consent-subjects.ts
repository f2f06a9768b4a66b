import { STATEMENT_ID, subjectWording } from '@servicewerkstatt/shared/document/projection/subject-wording.ts'
import type { ConsentSubject } from '@servicewerkstatt/shared/document/records/consent-round.ts'
import { useMemo } from 'react'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'

interface Subject {
  readonly key: string
  readonly subjectType: ConsentSubject
  readonly subjectId: string
  readonly text: string
}

/** What the team is mostly asked about in a part of the method, first. */
const FIRST_IN_PART: Readonly<Record<number, ConsentSubject>> = {
  1: 'statement',
  2: 'process',
  3: 'agreement',
  4: 'agreement',
}

/** Everything with words that the team can be asked about; what fits the part of the stage stands first. */
export function useConsentSubjects(): readonly Subject[] {
  const { board } = useDocuments().indexes
  const stage = useShownStage()?.stage
  const statement = useSingleton('statement')
  const goals = useAll('goals')
  const processes = useAll('processes')
  const agreements = useAll('agreements')
  return useMemo(() => {
    // The statement is read through the index; naming it here makes the list follow it.
    const ids: [ConsentSubject, readonly string[]][] = [
      ['statement', statement ? [STATEMENT_ID] : []],
      ['goal', goals.map(({ id }) => id)],
      ['process', processes.map(({ id }) => id)],
      ['agreement', agreements.map(({ id }) => id)],
    ]
    const subjects = ids.flatMap(([subjectType, some]) =>
      some.flatMap((subjectId): Subject[] => {
        const text = subjectWording(board, subjectType, subjectId) ?? ''
        return text === '' ? [] : [{ key: `${subjectType}:${subjectId}`, subjectType, subjectId, text }]
      }),
    )
    const first = FIRST_IN_PART[stage?.part ?? 0]
    return subjects.toSorted((a, b) => Number(b.subjectType === first) - Number(a.subjectType === first))
  }, [board, stage, statement, goals, processes, agreements])
}
