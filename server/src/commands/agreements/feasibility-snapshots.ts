/** The checks that a promise is proposed with: one stored number for everybody, so that an approval can be read beside what it was based on. */
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { readPromiseInputs } from '@servicewerkstatt/shared/document/projection/promise-inputs.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { inputsHash } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import type { CommandServices, Run } from '../command-call.ts'
import { readProposal } from './proposal.ts'

export type Snapshot = Omit<
  RecordView<'feasibility'>,
  'id' | 'computedAt' | 'createdAt' | 'updatedAt' | 'createdBy'
>

/**
 * Reckons outside of the documents' turn: people go on writing meanwhile. What is not simulated has no snapshot, and nothing is reckoned for a proposal
 * that will be refused.
 */
export async function checkTargets(
  { hub, checker }: Pick<CommandServices, 'hub' | 'checker'>,
  workshopId: string,
  agreementId: string,
): Promise<readonly Snapshot[]> {
  const subjects = await hub.read(workshopId, (documents) => {
    const [board, proceedings] = [new RecordIndex(documents.board), new RecordIndex(documents.proceedings)]
    try {
      if (!readProposal({ board, proceedings }, agreementId).ok) return []
      return board
        .all('targets')
        .filter((target) => target.agreementId === agreementId)
        .flatMap((target) => {
          const subject = readPromiseInputs(board, target)
          return subject ? [{ ...subject, targetId: target.id, threshold: target.threshold }] : []
        })
    } finally {
      board.destroy()
      proceedings.destroy()
    }
  })
  const snapshots = subjects.map(async ({ inputs, ...subject }): Promise<Snapshot[]> => {
    const check = await checker.check(inputs)
    if (check?.kind !== 'simulated') return []
    const { runs, seed, probabilityBp, workMin, isElapsed } = check
    const { bars, ...distribution } = check.distribution
    return [
      {
        ...subject,
        method: 'monte_carlo',
        runs,
        seed,
        probabilityBp,
        workMinP50: workMin.p50,
        workMinP85: workMin.p85,
        workMinP95: workMin.p95,
        workMinMean: workMin.mean,
        inputsHash: inputsHash(inputs),
        distribution: { ...distribution, bars: bars.map((bar) => ({ ...bar })), isElapsed },
      },
    ]
  })
  return (await Promise.all(snapshots)).flat()
}

/** Each proposal adds its own; earlier ones stay with the versions that they belong to. */
export function storeSnapshots({ documents, newId, now }: Run, snapshots: readonly Snapshot[]): void {
  for (const snapshot of snapshots) {
    putRecord(documents.proceedings, 'feasibility', { ...snapshot, id: newId('feas'), computedAt: now })
  }
}
