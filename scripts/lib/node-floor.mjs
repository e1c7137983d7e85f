/**
 * Stops with one sentence on a Node that is too old. Imported first, for its effect, by every
 * command: modules are evaluated in order, so nothing newer than the floor runs before the check.
 */
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem !== undefined) {
  console.error(problem)
  process.exit(1)
}
