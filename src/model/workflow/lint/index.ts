import { indexOf } from '../graph'
import type { WorkflowGraph } from '../types'
import { edgeProblems } from './edges'
import { joinProblems } from './joins'
import type { LintProject, Problem } from './problem'
import { referenceProblems } from './references'
import { stepProblems } from './steps'

export { edgeReason, titleOf } from './edges'
export { joinOf } from './joins'
export type { LintProject, Problem } from './problem'

/** Everything that is wrong with a workflow, errors first; each is at a step or an edge. */
export function lint(graph: WorkflowGraph, project: LintProject): readonly Problem[] {
  const index = indexOf(graph)
  const problems = [
    ...edgeProblems(index),
    ...stepProblems(index, project),
    ...joinProblems(index),
    ...referenceProblems(index),
  ]
  return problems.toSorted((one, other) => rank(one) - rank(other))
}

function rank({ level }: Problem): number {
  return level === 'error' ? 0 : 1
}
