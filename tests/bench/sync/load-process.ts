/** Starts the load in a process of its own, so that what it costs is not the server's. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { JobInput, JobName, JobResult } from './load/jobs/index.ts'
import type { LoadReply, LoadRequest } from './load/main.ts'

const PROGRAM = fileURLToPath(new URL('./load/main.ts', import.meta.url))

interface LoadOptions {
  /** Called when the job waits for a server that is not there yet. */
  onReady?: () => void
}

/** @throws Error when the job fails or its process ends without an answer */
export function runLoad<N extends JobName>(
  job: N,
  input: JobInput<N>,
  { onReady }: LoadOptions = {},
): Promise<JobResult<N>> {
  const child = fork(PROGRAM, [], { serialization: 'advanced' })
  const request: LoadRequest = { job, input: input as JobInput<JobName> }
  child.send(request)
  return new Promise((resolve, reject) => {
    child.on('message', (reply: LoadReply) => {
      if (reply.state === 'ready') onReady?.()
      else if (reply.state === 'done') resolve(reply.result as JobResult<N>)
      else reject(new Error(`${job}: ${reply.message}`))
    })
    child.once('exit', (code) => reject(new Error(`${job}: the load ended with ${code}`)))
  })
}
