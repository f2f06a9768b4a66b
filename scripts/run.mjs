// `node scripts/run.mjs <task> […arguments]`: the one way in, behind every script of package.json.
// Needs nothing but Node 20 and npm: it fetches the Node and the pnpm that the rest of the repository relies on.

import { useNode } from './bootstrap/node.mjs'
import { installPackages } from './bootstrap/packages.mjs'
import { Problem } from './bootstrap/problem.mjs'
import { taskNames, tasks } from './tasks/index.mjs'

const [name = '', ...args] = process.argv.slice(2)

try {
  const task = tasks[name]
  if (!task) throw new Problem(`There is no task “${name}”. Tasks: ${taskNames.join(', ')}.`)
  useNode()
  if (!task.installsItself) await installPackages()
  process.exitCode = await task.run(args)
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}
