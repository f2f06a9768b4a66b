/** The load in a process of its own: gets one job from its parent, does it, answers and ends. */
import { JOBS, type JobInput, type JobName } from './jobs/index.ts'

export interface LoadRequest {
  job: JobName
  input: JobInput<JobName>
}

export type LoadReply =
  /** The job has begun to wait for a server that is not there yet. */
  { state: 'ready' } | { state: 'done'; result: unknown } | { state: 'failed'; message: string }

type AnyJob = (input: JobInput<JobName>, onReady: () => void) => Promise<unknown>

const reply = (message: LoadReply): void => {
  process.send?.(message)
}

process.once('message', ({ job, input }: LoadRequest) => {
  const run = JOBS[job] as AnyJob
  run(input, () => reply({ state: 'ready' })).then(
    (result) => {
      reply({ state: 'done', result })
      process.disconnect?.()
    },
    (error: unknown) => {
      reply({
        state: 'failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
      process.exit(1)
    },
  )
})
