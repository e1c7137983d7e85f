import type { Json } from '../../json'
import { indexOf } from '../graph'
import { joinOf } from '../lint/joins'
import { ERROR_PORT, type WorkflowEdge } from '../types'
import { keyOfStep, partsOfKey, type StepKey } from './events'
import type { RunView, StepView } from './view'

/**
 * What a step was given: the journal does not have it, as it follows from what the steps before it gave. `undefined` while nothing came,
 * and for a step that is not in the run's workflow.
 */
export function givenTo(view: RunView, key: StepKey): Json | undefined {
  const { scope, nodeId } = partsOfKey(key)
  const { graph } = view
  const node = graph && indexOf(graph).nodes.get(nodeId)
  if (!graph || !node) return undefined
  if (scope === '' && (view.isOnly || nodeId === view.nodeId)) return view.input
  const into = indexOf(graph).into(nodeId)
  if (into.length === 0) return itemOf(view, scope)
  const arrived = into.flatMap((edge) => {
    const source = view.steps.get(keyOfStep(scope, edge.from))
    const value = source && valueOn(view, source, edge)
    return value === undefined ? [] : [{ edge, value, by: source?.settledBy ?? 0 }]
  })
  if (joinOf(node) === 'first') {
    return arrived.toSorted((one, other) => one.by - other.by)[0]?.value
  }
  if (new Set(into.map(({ from }) => from)).size === 1) return arrived[0]?.value
  if (arrived.length === 0) return undefined
  const slugOf = (id: string) => indexOf(graph).nodes.get(id)?.slug ?? id
  return Object.fromEntries(arrived.map(({ edge, value }) => [slugOf(edge.from), value]))
}

/** The item of the round that a scope is; `undefined` for the workflow itself. */
function itemOf(view: RunView, scope: string): Json | undefined {
  const slash = scope.lastIndexOf('/')
  const colon = scope.lastIndexOf(':')
  if (colon === -1) return undefined
  const container = keyOfStep(
    slash === -1 ? '' : scope.slice(0, slash),
    scope.slice(slash + 1, colon),
  )
  return view.rounds.get(container)?.[Number(scope.slice(colon + 1))]?.item
}

function valueOn(view: RunView, source: StepView, { fromPort }: WorkflowEdge): Json | undefined {
  if (source.outputs)
    return Object.hasOwn(source.outputs, fromPort) ? source.outputs[fromPort] : undefined
  if (!source.error || fromPort !== ERROR_PORT) return undefined
  return { ...source.error, input: givenTo(view, source.key) ?? null }
}
