import { setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useWords } from '../../locale/use-words.ts'
import { Chip } from '../../ui/native/Paper.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'

/** Which departments something is for; every department is one box to tick. */
export function CustomerChoice({
  of,
  id,
  label,
}: {
  of: 'catalogue' | 'agreements'
  id: string
  label: string
}) {
  const words = useWords('catalogue')
  const board = useBoard()
  const { mayWrite } = useMe()
  const chosen = useRecord(of, id)?.customerIds ?? {}
  const departments = useAll('departments').filter(({ kind }) => kind !== 'own_team')
  if (departments.length === 0) return <p className="soft">{words.fields.noDepartments}</p>
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
      {departments.map((department) => (
        <label key={department.id} className="check">
          <input
            type="checkbox"
            checked={chosen[department.id] === true}
            onChange={(event) => setMember(board, of, id, 'customerIds', department.id, event.target.checked)}
          />
          <span>{department.name ?? words.unnamed}</span>
        </label>
      ))}
    </fieldset>
  )
}
