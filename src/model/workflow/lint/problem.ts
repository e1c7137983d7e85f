/**
 * What is wrong with a workflow, at a step or an edge. An `error` makes the run fail there, or never get there; a `warning` may be
 * meant.
 */
export interface Problem {
  /** Names the rule: `cycle`, `type`, `reference`, … */
  readonly rule: string
  readonly level: 'error' | 'warning'
  /** What is wrong and what to do, as a sentence. */
  readonly message: string
  readonly nodeId?: string
  readonly edgeId?: string
  /** The parameter, and in a list the item of it. */
  readonly param?: string
  readonly index?: number
}

/** What of the project a workflow may name: ids and names. */
export interface LintProject {
  readonly hasLambda: (idOrName: string) => boolean
  readonly hasWorkflow: (idOrName: string) => boolean
  readonly hasTree: (idOrName: string) => boolean
  readonly hasFile: (path: string) => boolean
}
