import { rankByLikeness } from '@servicewerkstatt/shared/domain/expectations/alike.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAll } from '../../workshop/use-record.ts'
import { kindOf } from './card-lists.ts'
import type { PickOption } from '../../workshop/PickDialog.tsx'
import { shortName } from './short-name.ts'

/**
 * Other expectations as options, those that share words or the department first.
 * @param which `said`: only what was really said or seen
 */
export function useLikelyExpectations(
  expectation: RecordView<'expectations'>,
  which: 'all' | 'said',
): readonly PickOption[] {
  const all = useAll('expectations')
  const departments = useAll('departments')
  const words = useWords('expectations')
  return useMemo(() => {
    const names = new Map(departments.map((department) => [department.id, department.name]))
    const candidates = all
      .filter((other) => other.id !== expectation.id && (which === 'all' || kindOf(other) === 'said'))
      .map((other) => ({ ...other, text: other.statement }))
    const subject = { text: expectation.statement, departmentId: expectation.departmentId }
    return rankByLikeness(subject, candidates).map((other) => ({
      id: other.id,
      text: other.statement.trim() === '' ? words.card.empty : other.statement,
      note: (other.departmentId !== null && names.get(other.departmentId)) || words.area.none,
    }))
  }, [all, departments, expectation, which, words])
}

/** All expectations as options, in their order. */
export function useExpectationOptions(): readonly PickOption[] {
  const all = useAll('expectations')
  const departments = useAll('departments')
  const words = useWords('expectations')
  return useMemo(() => {
    const names = new Map(departments.map((department) => [department.id, department.name]))
    return all.map((item) => ({
      id: item.id,
      text: shortName(item.statement, words.card.empty),
      note: (item.departmentId !== null && names.get(item.departmentId)) || words.area.none,
    }))
  }, [all, departments, words])
}
