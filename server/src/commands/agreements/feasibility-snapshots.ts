/** The checks that a promise is proposed with: one stored number for everybody, so that an approval can be read beside what it was based on. */
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { readPromiseInputs } from '@servicewerkstatt/shared/document/projection/promise-inputs.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { PromiseCheck } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { inputsHash } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import type { CommandServices, Run } from '../command-call.ts'
import { readProposal } from './proposal.ts'

export type Snapshot = Omit<
  RecordView<'feasibility'>,
  'id' | 'computedAt' | 'createdAt' | 'updatedAt' | 'createdBy'
>

/**
 * Reckons outside of the documents' turn: people go on writing meanwhile. What is not about time, or does not say between which steps, has no snapshot; nothing
 * is reckoned for a proposal that will be refused.
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
          const { id: targetId, threshold, shareTargetBp } = target
          return subject ? [{ ...subject, targetId, threshold, shareTargetBp }] : []
        })
    } finally {
      board.destroy()
      proceedings.destroy()
    }
  })
  const snapshots = subjects.map(async ({ inputs, ...subject }): Promise<Snapshot[]> => {
    const result = resultOf(await checker.check(inputs))
    return result ? [{ ...subject, ...result, inputsHash: inputsHash(inputs) }] : []
  })
  return (await Promise.all(snapshots)).flat()
}

type Result = Omit<Snapshot, 'processId' | 'targetId' | 'threshold' | 'inputsHash'>

const NOTHING_DRAWN = {
  method: 'sums',
  runs: 0,
  seed: 0,
  probabilityBp: null,
  workMinP50: null,
  workMinP85: null,
  workMinP95: null,
  workMinMean: null,
} as const

/** A check as it is stored. Findings leave no number, but that nothing could be said is said, too. @returns null where nothing was checked */
function resultOf(check: PromiseCheck | null): Result | null {
  switch (check?.kind) {
    case 'simulated': {
      const { runs, seed, verdict, probabilityBp, workMin, isElapsed } = check
      const { bars, ...distribution } = check.distribution
      return {
        method: 'monte_carlo',
        runs,
        seed,
        verdict,
        probabilityBp,
        workMinP50: workMin.p50,
        workMinP85: workMin.p85,
        workMinP95: workMin.p95,
        workMinMean: workMin.mean,
        distribution: { ...distribution, bars: bars.map((bar) => ({ ...bar })), isElapsed },
      }
    }
    case 'sums': {
      const { why, verdict, promisedMin, isElapsed, heldUp, sums } = check
      return {
        ...NOTHING_DRAWN,
        verdict,
        sums: {
          ...{ why, promisedMin, isElapsed, heldUp },
          usualMin: sums.usualMin,
          cautiousMin: sums.cautiousMin,
          steps: sums.steps.length,
          stepsWithoutTime: sums.stepsWithoutTime.length,
        },
      }
    }
    case 'findings':
      return { ...NOTHING_DRAWN, verdict: 'not_checkable' }
    default:
      return null
  }
}

/** Each proposal adds its own; earlier ones stay with the versions that they belong to. */
export function storeSnapshots({ documents, newId, now }: Run, snapshots: readonly Snapshot[]): void {
  for (const snapshot of snapshots) {
    putRecord(documents.proceedings, 'feasibility', { ...snapshot, id: newId('feas'), computedAt: now })
  }
}
