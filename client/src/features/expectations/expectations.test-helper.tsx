/** A workshop with two departments, three expectations and a guess, as tests of this part begin. */
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  renderInWorkshop,
  type TestOptions,
  type TestWorkshop,
} from '../../workshop/render-in-workshop.test-helper.tsx'
import ExpectationsPart from './ExpectationsPart.tsx'

// jsdom has no layout and leaves this out; browsers have it.
Element.prototype.scrollIntoView = () => {}

export function fillWorkshop({ board }: TestWorkshop): void {
  addRecord(board, 'departments', { id: 'dep-it', name: 'IT-Servicedesk', kind: 'own_team' })
  addRecord(board, 'departments', { id: 'dep-prod', name: 'Produktion', kind: 'internal_customer' })
  addRecord(board, 'departments', { id: 'dep-hr', name: 'Personal', kind: 'internal_customer' })
  const add = (id: string, statement: string, rest: Partial<RecordView<'expectations'>> = {}) =>
    addRecord(board, 'expectations', { id, statement, departmentId: 'dep-prod', origin: 'stated', ...rest })
  add('exp-oncall', 'Rufbereitschaft rund um die Uhr')
  add('exp-printer', 'Drucker laufen wieder')
  add('exp-form', 'Ein Formular statt vier', { departmentId: 'dep-hr' })
  add('exp-guess', 'Wissen, wann es fertig ist', { departmentId: 'dep-hr', origin: 'assumed_by_team' })
}

/** @param rest address below the part, for example `/groups` */
export function renderPart(rest = '', options: TestOptions = {}) {
  return renderInWorkshop(<ExpectationsPart />, {
    prepare: fillWorkshop,
    ...options,
    at: `/w/ws-test/3${rest}`,
  })
}

export const recordOf = (
  workshop: Pick<TestWorkshop, 'workshop'>,
  id: string,
): RecordView<'expectations'> => {
  const record = workshop.workshop.documents.get()?.indexes.board.record('expectations', id)
  if (!record) throw new Error(`There is no expectation ${id}`)
  return record
}

export const allExpectations = (
  workshop: Pick<TestWorkshop, 'workshop'>,
): readonly RecordView<'expectations'>[] =>
  workshop.workshop.documents.get()?.indexes.board.all('expectations') ?? []
