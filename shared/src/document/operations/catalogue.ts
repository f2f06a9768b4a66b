/** Services, agreements and what they promise. The drafts live on the board; what is in force is copied by the server. */
import * as Y from 'yjs'
import { refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import type { RecordView } from '../schema.ts'
import { DELETED_AT } from '../yjs-record.ts'
import { addRecord, deleteRecord, restoreRecord, setFields } from './records.ts'

type AgreementKind = NonNullable<RecordView<'agreements'>['kind']>

const setKeys = (value: unknown): Record<string, true> =>
  value instanceof Y.Map ? Object.fromEntries([...value.keys()].map((key) => [key, true] as const)) : {}

/** A new agreement for a service; it starts for the same customers as the service. */
export function addAgreement(
  board: BoardDocument,
  serviceId: string,
  kind: AgreementKind,
  values: Partial<RecordView<'agreements'>> = {},
): OperationResult<{ readonly id: string }> {
  const service = board.live('catalogue', serviceId)
  if (!service) return refused('missing')
  const cadence = board.singleton('workshop').get('publishCadence')
  return addRecord(board, 'agreements', {
    customerIds: setKeys(service.get('customerIds')),
    reportCadence: cadence === 'bimonthly' || cadence === 'quarterly' ? cadence : 'monthly',
    ...values,
    serviceId,
    kind,
  })
}

/** A new target with the workshop's defaults for the least number of cases and the margin of a near miss. */
export function addTarget(
  board: BoardDocument,
  agreementId: string,
  values: Partial<RecordView<'targets'>> = {},
): OperationResult<{ readonly id: string }> {
  if (!board.live('agreements', agreementId)) return refused('missing')
  const workshop = board.singleton('workshop')
  const [minN, amber] = [workshop.get('defaultMinN'), workshop.get('amberMarginBp')]
  return addRecord(board, 'targets', {
    metricKind: 'time_within',
    operator: 'lte',
    unit: 'hour',
    clock: 'working',
    window: 'calendar_month',
    windowLength: 1,
    collection: 'manual',
    minN: typeof minN === 'number' ? minN : 5,
    amberMarginBp: typeof amber === 'number' ? amber : 200,
    ...values,
    agreementId,
  })
}

/** Marks one level as recommended; at most one of an agreement is. */
export function recommendOption(
  board: BoardDocument,
  optionId: string,
  recommended: boolean,
): OperationResult {
  return board.transact(() => {
    const option = board.live('levelOptions', optionId)
    if (!option) return refused('missing')
    for (const [id, other] of board.collection('levelOptions').entries()) {
      const sameAgreement = other instanceof Y.Map && other.get('agreementId') === option.get('agreementId')
      if (sameAgreement && id !== optionId) setFields(board, 'levelOptions', id, { recommended: false })
    }
    return setFields(board, 'levelOptions', optionId, { recommended })
  })
}

const PARTS = ['targets', 'levelOptions'] as const

/** Removes an agreement with its targets and levels in one transaction. */
export function deleteAgreement(board: BoardDocument, agreementId: string): OperationResult {
  return board.transact(() => {
    const at = board.context.now()
    for (const name of PARTS) {
      for (const [id, part] of board.collection(name).entries()) {
        const belongs = part instanceof Y.Map && part.get('agreementId') === agreementId
        if (belongs && part.get(DELETED_AT) == null) deleteRecord(board, name, id, at)
      }
    }
    return deleteRecord(board, 'agreements', agreementId, at)
  })
}

/** Brings an agreement back with what went to the trash together with it. */
export function restoreAgreement(board: BoardDocument, agreementId: string): OperationResult {
  return board.transact(() => {
    const at = board.collection('agreements').get(agreementId)?.get(DELETED_AT)
    for (const name of PARTS) {
      for (const [id, part] of board.collection(name).entries()) {
        const belongs = part instanceof Y.Map && part.get('agreementId') === agreementId
        if (belongs && at != null && part.get(DELETED_AT) === at) restoreRecord(board, name, id)
      }
    }
    return restoreRecord(board, 'agreements', agreementId)
  })
}
