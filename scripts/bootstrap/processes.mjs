import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { chosenNode } from './node.mjs'
import { root } from './paths.mjs'

/** How long a child may take to stop after SIGTERM before it is killed; the server drains in 10 s at most. */
const stopLimitMs = 15_000

/**
 * Runs one program to its end in the repository's top folder, sharing this terminal, and stops it when this
 * process is told to stop or the npm that started it disappears.
 *
 * The second matters: `npm start` puts a shell in between that dies of SIGTERM without passing it on.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeoutMs?: number }} [options]
 * @returns {Promise<number>} the exit code; 128 + number of the signal for a child that died of one
 */
export function run(file, args, { env = {}, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    const release = tieTo(child)
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    const done = () => {
      release()
      clearTimeout(timer)
    }
    child.once('error', (error) => {
      done()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      done()
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1))
    })
  })
}

/**
 * Runs a JavaScript program with the Node in use.
 * @param {string} script
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & { nodeFlags?: string[] }} [options]
 */
export const runNode = (script, args, { nodeFlags = [], ...options } = {}) =>
  run(chosenNode(), [...nodeFlags, script, ...args], options)

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends the tie
 */
function tieTo(child) {
  /** @type {NodeJS.Timeout | undefined} */
  let lastResort
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal)
    lastResort ??= setTimeout(() => child.kill('SIGKILL'), stopLimitMs)
  }
  // Ctrl+C in a terminal reaches the whole process group, so the child already has it.
  const onInterrupt = () => (process.stdin.isTTY ? undefined : stop('SIGINT'))
  const onTerminate = () => stop('SIGTERM')
  const onHangUp = () => stop('SIGHUP')
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onTerminate)
  process.on('SIGHUP', onHangUp)

  const parents = npmAbove()
  const watch = setInterval(() => {
    if (npmAbove() !== parents) {
      clearInterval(watch)
      stop('SIGTERM')
    }
  }, 500)

  return () => {
    clearInterval(watch)
    clearTimeout(lastResort)
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onTerminate)
    process.off('SIGHUP', onHangUp)
  }
}

/**
 * The processes between us and whoever called npm: npm's shell, and npm itself where the system tells (Linux).
 * The same text as long as both live; empty without npm, where signals reach us directly and `nohup` should work.
 */
function npmAbove() {
  if (process.env.npm_lifecycle_event === undefined) return ''
  return `${process.ppid} ${parentOf(process.ppid)}`
}

/** @param {number} pid @returns {string | undefined} */
function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
