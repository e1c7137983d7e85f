import type { Json } from '@/model/json'
import { partsOfKey } from '@/model/workflow/run/events'
import { givenTo } from '@/model/workflow/run/givenTo'
import type { RunView } from '@/model/workflow/run/view'
import type { SampleScope } from '../inspector/samples'
import { givenBy } from './givenBy'
import { keyIn } from './useScopes'

/** What expressions of a step can be tried with after a run: what the step was given, and what the others gave. */
export function sampleScope(view: RunView | undefined, nodeId: string): SampleScope {
  if (!view?.graph) return {}
  const key = view.nodes.get(nodeId)?.latest.key ?? keyIn(view, nodeId, () => 0)
  const { scope } = partsOfKey(key)
  const input = givenTo(view, key)
  const nodes: Record<string, Json> = {}
  for (const [slug, outputs] of Object.entries(givenBy(view))) nodes[slug] = { ...outputs }
  const run = {
    id: view.runId,
    startedAt: view.startedAt,
    workflow: view.graph.name,
    cause: view.cause.kind,
  }
  return { nodes, run, ...(input !== undefined && { input }), ...roundOf(view, scope) }
}

function roundOf(view: RunView, scope: string): SampleScope {
  if (scope === '') return {}
  const slash = scope.lastIndexOf('/')
  const [container, index] = splitLast(scope.slice(slash + 1))
  const above = slash === -1 ? '' : scope.slice(0, slash)
  const round = view.rounds.get(`${above}|${container}`)?.[Number(index)]
  return round ? { item: round.item, index: Number(index) } : {}
}

function splitLast(part: string): readonly [string, string] {
  const colon = part.lastIndexOf(':')
  return [part.slice(0, colon), part.slice(colon + 1)]
}
