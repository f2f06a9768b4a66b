/**
 * The picture of a process in a real browser: `npm run bench -- canvas`. Opening a large map, dragging in it while thirty pointers move, another one's move, a
 * meeting of fifty, and a check of a promise. Prints a table; a run of all parts keeps its figures in `results/` and in the README. Names of parts run only those.
 */
import { commit, loadAverage, machine } from '../sync/machine.ts'
import { checking } from './checking.ts'
import { draggingOurs, draggingPlain } from './dragging.ts'
import { keepResult } from './keep.ts'
import { meeting } from './meeting.ts'
import { opening } from './opening.ts'
import { remoteMove } from './remote-move.ts'
import { outdating } from './outdating.ts'
import { openStage, type Stage, withinLimit } from './stage.ts'
import { type Figures, toTable } from './table.ts'

const STEPS = 500

const PARTS: Readonly<Record<string, (stage: Stage) => Promise<Figures>>> = {
  opening: async (stage) => ({ opening: await opening(stage, STEPS) }),
  dragging: async (stage) => {
    const ours = await draggingOurs(stage, STEPS)
    return { dragging: { steps: STEPS, ours, plain: await draggingPlain(stage.browser, STEPS) } }
  },
  move: async (stage) => ({ remoteMove: await remoteMove(stage, STEPS) }),
  meeting: async (stage) => ({ meeting: await meeting(stage) }),
  checking: async (stage) => ({ checking: await checking(stage) }),
  outdating: async (stage) => ({ outdating: await outdating(stage) }),
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in PARTS))
if (unknown !== undefined)
  throw new Error(`There is no part “${unknown}”. Parts: ${Object.keys(PARTS).join(', ')}.`)

const loadBefore = loadAverage()
const stage = await openStage()
let figures: Figures = {}
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    try {
      process.stderr.write(`${name} …\n`)
      const measured = await withinLimit(name, measure(stage))
      process.stderr.write(`${JSON.stringify(measured)}\n`)
      figures = { ...figures, ...measured }
    } catch (error) {
      // One part that fails does not take the others along; a run with a gap is not kept.
      process.stderr.write(`${name}: ${String(error)}\n`)
      process.exitCode = 1
    }
  }
} finally {
  await stage.close()
}
const table = toTable(figures)
process.stdout.write(`${table}\n`)
if (asked.length === 0 && !process.exitCode) {
  const date = new Date().toISOString()
  const file = keepResult(
    { date, commit: commit(), machine: machine(), loadAverage: loadBefore, ...figures },
    table,
  )
  process.stdout.write(`Kept in ${file}\n`)
}
