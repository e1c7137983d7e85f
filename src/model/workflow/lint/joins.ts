import { topologicalOrder, type GraphIndex } from '../graph'
import { kindOf } from '../kinds'
import { ERROR_PORT, type JoinPolicy, type WorkflowEdge, type WorkflowNode } from '../types'
import type { Problem } from './problem'

/** The join policy that a step has: the kind Join says it by a parameter. */
export function joinOf(node: WorkflowNode): JoinPolicy {
  const given = node.kind === 'join' ? node.params['mode'] : node.join
  return given === 'any' || given === 'first' ? given : 'all'
}

/** Steps that wait for all of several ways of which only one is ever taken: they would always be skipped. */
export function joinProblems(index: GraphIndex): readonly Problem[] {
  const needed = choicesOf(index)
  return index.graph.nodes.flatMap((node) => {
    const edges = index.into(node.id)
    if (edges.length < 2 || joinOf(node) !== 'all') return []
    const ways = edges.map((edge) => ({ edge, choices: alongEdge(index, edge, needed) }))
    const isNever = ways.some(({ edge, choices }, at) =>
      ways.slice(at + 1).some(
        (other) =>
          // Two ports of one step: the one that is taken counts.
          other.edge.from !== edge.from &&
          [...choices].some(([id, port]) => differs(other.choices, id, port)),
      ),
    )
    if (!isNever) return []
    const message =
      'It waits for all of its edges, of which one is always skipped: it would never run. Let it run when “any” or the “first” has come.'
    return [{ rule: 'join', level: 'error', message, nodeId: node.id }]
  })
}

/** By which port each branching step above must have been left for a step to run. */
export type Choices = ReadonlyMap<string, string>

/** The choices that each step needs; what lies on a ring needs what is known of it. */
export function choicesOf(index: GraphIndex): ReadonlyMap<string, Choices> {
  const needed = new Map<string, Choices>()
  for (const node of topologicalOrder(index)) {
    const [first, ...others] = index.into(node.id).map((edge) => alongEdge(index, edge, needed))
    if (!first) needed.set(node.id, NOTHING)
    else if (others.length === 0) needed.set(node.id, first)
    else if (joinOf(node) === 'all') {
      needed.set(node.id, new Map([first, ...others].flatMap((one) => [...one])))
    } else {
      const inAll = [...first].filter(([id, port]) => others.every((one) => one.get(id) === port))
      needed.set(node.id, new Map(inAll))
    }
  }
  return needed
}

const NOTHING: Choices = new Map()

function alongEdge(
  index: GraphIndex,
  { from, fromPort }: WorkflowEdge,
  needed: ReadonlyMap<string, Choices>,
): Choices {
  const above = needed.get(from) ?? NOTHING
  const node = index.nodes.get(from)
  if (!node) return above
  const branches = (kindOf(node.kind)?.outputs(node.params).length ?? 0) > 1
  const isChoice = branches || index.outOf(from).some((edge) => edge.fromPort === ERROR_PORT)
  return isChoice ? new Map([...above, [from, fromPort]]) : above
}

function differs(choices: Choices, id: string, port: string): boolean {
  const other = choices.get(id)
  return other !== undefined && other !== port
}
