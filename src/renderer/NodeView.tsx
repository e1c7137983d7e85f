import { memo, PureComponent } from 'react'
import type { ReactNode } from 'react'
import { DEFAULT_BREAKPOINTS } from '@/model/breakpoints'
import { childPath, type NodePath } from '@/model/canvasProtocol'
import type { NodeId, TreeNode } from '@/model/tree/types'
import { chunksOf, sameIds, WHOLE_LIST } from './chunks'
import { drawNode } from './drawNode'
import { RenderContext, type RenderEnvironment } from './environment'
import { Failure } from './Failure'
import type { NodeState, RecordStore } from './recordStore'
import { responsiveLook } from './responsive/look'
import type { MediaRule } from './responsive/rules'
import { changeRules, rulesOfDocument } from './responsive/ruleSheet'

const NO_RULES: readonly MediaRule[] = []

/** About as high as a section: what stands below it is not taken for visible. */
const DEFERRED = { minHeight: 600 }

interface NodeViewProps {
  readonly id: NodeId
  readonly path: NodePath
  readonly depth: number
}

interface NodeViewState {
  readonly drawn: NodeState | undefined
  /** What a component threw; until the node changes or somebody tries again. */
  readonly failure: string | undefined
}

/**
 * Draws one node, and stays alive when its component throws: then it shows the name, the message and a
 * retry, and the rest of the tree lives. It reads its own record only, so an edit of another node does not
 * render it. One class does both, subscription and boundary, because every further component per node costs
 * a tenth of opening a large document.
 */
export class NodeView extends PureComponent<NodeViewProps, NodeViewState> {
  static override contextType = RenderContext
  declare context: RenderEnvironment | null

  override state: NodeViewState = { drawn: undefined, failure: undefined }
  #subscribed: RecordStore | undefined
  #unsubscribe: (() => void) | undefined

  static getDerivedStateFromError(error: unknown): Partial<NodeViewState> {
    return { failure: messageOf(error) }
  }

  override componentDidMount() {
    this.#listen()
    this.#keepRules(this.#needed)
  }

  override componentDidUpdate() {
    this.#listen()
    this.#keepRules(this.#needed)
  }

  override componentWillUnmount() {
    this.#unsubscribe?.()
    this.#subscribed = undefined
    this.#keepRules(NO_RULES)
  }

  override componentDidCatch(error: unknown) {
    this.context?.onError?.(this.props.id, messageOf(error))
  }

  #listen() {
    const store = this.context?.store
    if (!store || store === this.#subscribed) return
    const isOther = this.#subscribed !== undefined
    this.#unsubscribe?.()
    this.#subscribed = store
    const { id } = this.props // never another one: it is the key
    const wake = () => this.setState({ drawn: store.read(id), failure: undefined })
    this.#unsubscribe = store.subscribe(id, wake)
    // Another document, or changed between drawing and listening.
    if (isOther || this.#drawn !== store.read(id)) wake()
  }

  #drawn: NodeState | undefined
  /** The media queries of what was drawn last, and those that are held by now. */
  #needed = NO_RULES
  #held = NO_RULES

  #keepRules(rules: readonly MediaRule[]) {
    if (rules === this.#held) return
    changeRules(this.context?.rules ?? rulesOfDocument(document), this.#held, rules)
    this.#held = rules
  }

  override render(): ReactNode {
    const environment = this.context
    if (!environment) throw new Error('NodeView needs a RenderTree above it.')
    const state = environment.store.read(this.props.id)
    this.#drawn = state
    const { node } = state
    this.#needed = NO_RULES
    if (!node || node.deleted) return null
    const look = responsiveLook(node, environment.breakpoints ?? DEFAULT_BREAKPOINTS)
    this.#needed = look.rules
    for (const rule of look.rules) environment.rules?.note?.(rule)
    const mark = markOf(environment, this.props)
    if (environment.deferred?.has(node.id)) return <div data-node={mark} style={DEFERRED} />
    const { failure } = this.state
    if (failure === undefined) {
      const { path, depth } = this.props
      const drawNodes = (ids: readonly NodeId[]) => nodesBelow(ids, path, depth)
      return drawNode({ ...this.props, environment, state, node, look, mark, drawNodes })
    }
    return (
      <Failure
        name={nameOf(node, environment)}
        path={mark}
        message={failure}
        onRetry={() => this.setState({ failure: undefined })}
      />
    )
  }
}

/** Inside of an instance only the root is marked, as the instance. */
function markOf({ instance, mode, marks }: RenderEnvironment, { id, path }: NodeViewProps) {
  if (instance) return id === instance.rootId ? instance.mark : undefined
  return mode === 'edit' || marks === true ? path : undefined
}

function nameOf({ name, type }: TreeNode, { definitions }: RenderEnvironment): string {
  return typeof name === 'string' ? name : (definitions.get(type)?.label ?? type)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function nodesBelow(ids: readonly NodeId[], path: NodePath, depth: number): ReactNode {
  if (ids.length <= WHOLE_LIST) return nodesOf(ids, path, depth)
  return chunksOf(ids).map((chunk) => (
    <Chunk key={chunk[0]} ids={chunk} path={path} depth={depth} />
  ))
}

interface ChunkProps {
  readonly ids: readonly NodeId[]
  readonly path: NodePath
  readonly depth: number
}

/** A piece of a long list of children, so that a change in it does not touch the elements of the rest. */
const Chunk = memo(
  ({ ids, path, depth }: ChunkProps) => nodesOf(ids, path, depth),
  (a, b) => a.path === b.path && sameIds(a.ids, b.ids),
)
Chunk.displayName = 'Chunk'

function nodesOf(ids: readonly NodeId[], path: NodePath, depth: number): ReactNode {
  return ids.map((id) => <NodeView key={id} id={id} path={childPath(path, id)} depth={depth + 1} />)
}
