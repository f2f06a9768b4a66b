/** A workshop with stages that ask for votes: the sample with three goals, and an agenda of its own. */
import { sample, type SampleName } from '@servicewerkstatt/shared/testing/samples.ts'

export interface VotingWords {
  readonly goals: readonly string[]
  /** Of the stages s-vote, s-consent, s-sealed, s-gap and s-close. */
  readonly tasks: readonly [string, string, string, string, string]
}

const byId = (records: readonly { id: string }[]): object =>
  Object.fromEntries(records.map((one) => [one.id, one]))

/** A file of the export, ready to be opened. */
export function votingWorkshop(name: SampleName, { goals, tasks }: VotingWords): object {
  const [vote, consent, sealed, gap, close] = tasks
  const stage = (id: string, ord: string, values: object) => ({
    id,
    ord,
    part: 1,
    minutes: 5,
    title: id,
    ...values,
  })
  const stages = [
    stage('s-vote', 'a0', { mode: 'vote', title: vote, task: vote }),
    stage('s-consent', 'a1', { mode: 'decide', layout: 'consent', title: consent, task: consent }),
    stage('s-sealed', 'a2', {
      mode: 'collect',
      layout: 'gap',
      level: 'anonymous',
      title: sealed,
      task: sealed,
    }),
    stage('s-gap', 'a3', { mode: 'discuss', layout: 'gap', part: 3, title: gap, task: gap }),
    stage('s-close', 'a4', { mode: 'discuss', layout: 'closing', part: 5, title: close, task: close }),
  ]
  const records = goals.map((text, index) => ({
    id: `goal-${String(index + 1)}`,
    ord: `a${String(index)}`,
    text,
    status: 'draft',
  }))
  return { ...sample(name), stages: byId(stages), goals: byId(records), consentVotes: {} }
}
