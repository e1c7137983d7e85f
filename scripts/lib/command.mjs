import { writeFileSync } from 'node:fs'
import { isStopping, stopAllChildren, stopChildrenOnSignals } from './children.mjs'
import { logFile } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Runs a command of the project: ends its children with it, shows a refusal as its one sentence,
 * and keeps the details of anything unforeseen in a file instead of printing a stack trace.
 *
 * @param {string} name such as `start`; names the log file
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runCommand(name, main) {
  stopChildrenOnSignals()
  let code = 1
  try {
    code = await main()
  } catch (error) {
    if (isStopping()) return
    console.error(error instanceof Refusal ? error.message : describeUnforeseen(name, error))
  }
  if (isStopping()) return // the signal's own exit code
  await stopAllChildren()
  process.exit(code)
}

function describeUnforeseen(name, error) {
  const log = logFile(`${name}-error`)
  writeFileSync(log, `${error?.stack ?? error}\n`)
  return `npm run ${name} stopped because of a fault of its own: ${error?.message ?? error} (details in ${log}).`
}
