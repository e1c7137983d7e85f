import { useCallback, useMemo } from 'react'
import {
  useReactFlow,
  type Connection,
  type FinalConnectionState,
  type HandleType,
} from 'reactflow'
import { containersOf, type GraphIndex } from '@/model/workflow/graph'
import { edgeReason } from '@/model/workflow/lint'
import { inputsOf, outputsOf } from '@/model/workflow/ports'
import { IN_PORT, OUT_PORT } from '@/model/workflow/types'
import type { Result } from '@/model/result'
import { useAppDispatch } from '@/store'
import type { Asked } from '../choosers/CanvasChooser'
import { connect, rewire, whyNot, type EdgeEnds } from '../commands/edges'
import type { Plan } from '../commands/plan'
import { isContainer } from '../shape/shape'
import { runPlan } from '../view/runPlan'
import { clientPoint, partAt } from './elements'
import type { FlowEdge } from './flowTypes'
import { useLatest } from './useLatest'

/** How edges are drawn on the canvas. */
interface Connecting {
  readonly handlers: ConnectHandlers
  readonly join: (ends: EdgeEnds) => void
}

interface ConnectHandlers {
  readonly isValidConnection: (connection: Connection | FlowEdge) => boolean
  readonly onConnect: (connection: Connection) => void
  readonly onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => void
  readonly onReconnect: (edge: FlowEdge, connection: Connection) => void
  readonly onReconnectEnd: (
    event: MouseEvent | TouchEvent,
    edge: FlowEdge,
    type: HandleType,
    state: FinalConnectionState,
  ) => void
}

/**
 * Draws edges from handle to handle. Ports that do not fit are joined all the same, in red; a ring is refused with a sentence. An
 * edge that is let go over a step ends at its first port, and over nothing asks for a new step there.
 */
export function useConnecting(index: GraphIndex, ask: (asked: Asked) => void): Connecting {
  const dispatch = useAppDispatch()
  const flow = useReactFlow()
  const latest = useLatest(index)
  const does = useCallback(
    (planned: Result<Plan, string>) => void dispatch(runPlan(planned)),
    [dispatch],
  )
  const join = useCallback(
    (ends: EdgeEnds) => does(connect(latest.current, ends, crypto.randomUUID())),
    [does, latest],
  )
  const handlers = useMemo<ConnectHandlers>(
    () => ({
      isValidConnection: (connection) => {
        const ends = endsOf(connection)
        const now = latest.current
        return whyNot(now, ends) === undefined && edgeReason(now, ends) === undefined
      },
      onConnect: (connection) => join(endsOf(connection)),
      onConnectEnd(event, state) {
        // Those that fit came by `onConnect`.
        if (state.isValid || !state.fromHandle) return
        const ends = endsOfState(latest.current, event, state)
        if (ends) return join(ends)
        const { nodeId, id, type } = state.fromHandle
        const at = clientPoint(event)
        const joint = { nodeId, port: id ?? (type === 'source' ? OUT_PORT : IN_PORT), type }
        // So that the port of the new step comes under the pointer.
        const aside = type === 'source' ? { x: 0, y: -28 } : { x: -224, y: -28 }
        const place = flow.screenToFlowPosition({ x: at.x, y: at.y }, { snapToGrid: false })
        ask({ what: 'kind', at, place: { x: place.x + aside.x, y: place.y + aside.y }, joint })
      },
      onReconnect: (edge, connection) => {
        if (edge.data) does(rewire(latest.current, edge.data.edge, endsOf(connection)))
      },
      onReconnectEnd(event, edge, _, state) {
        if (state.isValid || !edge.data || !state.toHandle) return
        const ends = endsOfState(latest.current, event, state)
        if (ends) does(rewire(latest.current, edge.data.edge, ends))
      },
    }),
    [latest, ask, flow, does, join],
  )
  return { handlers, join }
}

function endsOf(connection: Connection | FlowEdge): EdgeEnds {
  const { source, sourceHandle, target, targetHandle } = connection
  return {
    from: source,
    fromPort: sourceHandle ?? OUT_PORT,
    to: target,
    toPort: targetHandle ?? IN_PORT,
  }
}

/** The ends of an edge that was let go at a port that does not fit, or over a step; `undefined` over nothing. */
function endsOfState(
  index: GraphIndex,
  event: MouseEvent | TouchEvent,
  { fromHandle, toHandle }: FinalConnectionState,
): EdgeEnds | undefined {
  if (!fromHandle) return undefined
  const isForward = fromHandle.type === 'source'
  const other = toHandle ?? overStep()
  if (!other || other.nodeId === fromHandle.nodeId || other.type === fromHandle.type)
    return undefined
  const [source, target] = isForward ? [fromHandle, other] : [other, fromHandle]
  return {
    from: source.nodeId,
    fromPort: source.id ?? OUT_PORT,
    to: target.nodeId,
    toPort: target.id ?? IN_PORT,
  }

  function overStep() {
    const node = index.nodes.get(partAt(clientPoint(event)).step ?? '')
    if (!node || !fromHandle) return undefined
    // The room in a container is for new steps of those in it.
    if (isContainer(node) && containersOf(index, fromHandle.nodeId).includes(node.id))
      return undefined
    const [port] = isForward ? inputsOf(node) : outputsOf(node)
    const type: HandleType = isForward ? 'target' : 'source'
    return port && { nodeId: node.id, id: port.name, type }
  }
}
