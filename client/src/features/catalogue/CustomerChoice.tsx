import { setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useWords } from '../../locale/use-words.ts'
import { Checkbox } from '../../ui/native/Field.tsx'
import { Chip } from '../../ui/native/Paper.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { NewDepartment } from './NewDepartment.tsx'

interface CustomerChoiceProps {
  readonly of: 'catalogue' | 'agreements'
  readonly id: string
  readonly label: string
}

/** Which departments something is for; every department is one box to tick. */
export function CustomerChoice({ of, id, label }: CustomerChoiceProps) {
  const words = useWords('catalogue')
  const board = useBoard()
  const { mayWrite } = useMe()
  const chosen = useRecord(of, id)?.customerIds ?? {}
  const departments = useAll('departments').filter(({ kind }) => kind !== 'own_team')
  const choose = (departmentId: string, isChosen: boolean) =>
    setMember(board, of, id, 'customerIds', departmentId, isChosen)
  if (departments.length === 0 && !mayWrite) return <p className="soft">{words.fields.noDepartments}</p>
  if (!mayWrite) {
    return (
      <p className="row wrap">
        {departments
          .filter((department) => chosen[department.id])
          .map((department) => (
            <Chip key={department.id} side="theirs">
              {department.name ?? words.unnamed}
            </Chip>
          ))}
      </p>
    )
  }
  return (
    <fieldset className="customer-choice">
      <legend className="visually-hidden">{label}</legend>
      {departments.length === 0 && <span className="soft">{words.fields.noDepartments}</span>}
      {departments.map((department) => (
        <Checkbox
          key={department.id}
          checked={chosen[department.id] === true}
          onChange={(isChosen) => choose(department.id, isChosen)}
        >
          {department.name ?? words.unnamed}
        </Checkbox>
      ))}
      <NewDepartment onAdded={(added) => choose(added, true)} />
    </fieldset>
  )
}
