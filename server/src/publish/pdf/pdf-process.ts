import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { WorkPlaces } from '../work-places.ts'
import type { PdfAnswer, PdfRequest } from './pdf-worker.ts'

/** How long one document may take. 300 pages take 6 s on two slow cores. */
export const PDF_LIMIT_MS = 20_000
/** Private memory of the process, Linux only: Node takes 0.6 GiB of it, 30 pages 0.1 and 200 pages 0.7 GiB more. */
export const PDF_MEMORY_MIB = 2_560
/** Each document may use a core for seconds; a workshop has one facilitator and some dozen people who press a button once. */
const places = new WorkPlaces({ atOnce: 2, mostWaiting: 40 })

export type PdfFailure = 'timeout' | 'crashed' | 'refused' | 'busy'

/** Why there is no PDF. `timeout` and `crashed`: too much or hostile text; `refused`: our template is at fault; `busy`: try again. */
export class PdfError extends Error {
  override readonly name = 'PdfError'
  readonly code: PdfFailure

  constructor(code: PdfFailure, message: string) {
    super(message)
    this.code = code
  }
}

export interface PdfProcessLimits {
  readonly limitMs?: number
  readonly memoryMiB?: number
  /** Program of the child, for tests of what happens when it fails. */
  readonly worker?: URL
}

/**
 * Makes one PDF in a process of its own, which is killed when it takes too long. Never takes the server with it.
 * @throws PdfError
 */
export async function runPdfProcess(
  request: PdfRequest,
  limits: PdfProcessLimits = {},
): Promise<Extract<PdfAnswer, { ok: true }>> {
  const leave = await places.enter()
  if (!leave) throw new PdfError('busy', 'too many documents are being made at the moment')
  try {
    const answer = await runChild(request, limits)
    if (!answer.ok) throw new PdfError('refused', `the document was refused: ${answer.reason}`)
    return answer
  } finally {
    leave()
  }
}

function runChild(request: PdfRequest, limits: PdfProcessLimits): Promise<PdfAnswer> {
  const { limitMs = PDF_LIMIT_MS, memoryMiB = PDF_MEMORY_MIB } = limits
  const child = startChild(limits.worker ?? new URL('./pdf-worker.ts', import.meta.url), memoryMiB)
  return new Promise<PdfAnswer>((resolve, reject) => {
    let errors = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-2_000)
    })
    const timer = setTimeout(() => {
      reject(new PdfError('timeout', `the document took longer than ${String(limitMs / 1000)} s`))
      child.kill('SIGKILL')
    }, limitMs)
    const fail = (reason: string): void => reject(new PdfError('crashed', reason))
    child.once('message', (answer: PdfAnswer) => resolve(answer))
    child.once('error', (error) => fail(`the process did not start: ${error.message}`))
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      fail(`the process ended without an answer (${signal ?? String(code)}): ${errors.trim().slice(-400)}`)
    })
    child.send(request, (error) => {
      if (error) fail(`the process could not be reached: ${error.message}`)
    })
  })
}

/** Starts Node with a channel; on Linux through a shell that caps the memory first, because a native allocation cannot be capped from inside. */
function startChild(worker: URL, memoryMiB: number): ChildProcess {
  const args = ['--disable-warning=ExperimentalWarning', fileURLToPath(worker)]
  const stdio: ['ignore', 'ignore', 'pipe', 'ipc'] = ['ignore', 'ignore', 'pipe', 'ipc']
  const options = { stdio, serialization: 'advanced' as const, env: childEnvironment() }
  if (process.platform !== 'linux') return spawn(process.execPath, args, options)
  // -d counts what can be written; -v would count the gigabytes of addresses that WebAssembly reserves and never uses.
  const script = 'ulimit -d "$0" && exec "$@"'
  return spawn('/bin/sh', ['-c', script, String(memoryMiB * 1024), process.execPath, ...args], options)
}

/** Making a PDF needs no secrets: only what a program needs to start. */
function childEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env
  return { PATH, HOME, TMPDIR, LANG, NODE_ENV: 'production' }
}
