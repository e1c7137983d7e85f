import { asRootOf, withValues } from '@/model/component/exposed'
import { isJsonObject, type JsonObject } from '@/model/json'
import type { NodeId, TreeNode } from '@/model/tree/types'
import type { NodeState, RecordStore } from './recordStore'

interface Laid {
  readonly inner: NodeState
  readonly instance: TreeNode | undefined
  readonly state: NodeState
}

const NO_VALUES: JsonObject = {}

/**
 * The records of a main as one instance shows them: with its values in the exposed props, and its styles on the root.
 * It holds no records of its own. A change of the main wakes the nodes that changed; a change of the instance only
 * those that thereby look different.
 */
export function createOverlayStore(
  main: RecordStore,
  outer: RecordStore,
  instanceId: NodeId,
): RecordStore {
  const laid = new Map<NodeId, Laid>()
  const listeners = new Map<NodeId, Set<() => void>>()
  let unsubscribe: (() => void) | undefined

  function read(id: NodeId): NodeState {
    const inner = main.read(id)
    const instance = outer.getNode(instanceId)
    const last = laid.get(id)
    if (last?.inner === inner && last.instance === instance) return last.state
    const node = inner.node && instance && withInstance(inner.node, instance)
    // Most nodes expose nothing, and are those of the main.
    if (!node || node === inner.node) {
      laid.delete(id)
      return inner
    }
    const state = last && sameLook(last, inner, node) ? last.state : { node, slots: inner.slots }
    laid.set(id, { inner, instance, state })
    return state
  }

  function withInstance(node: TreeNode, instance: TreeNode): TreeNode {
    const values = isJsonObject(instance.props) ? instance.props : NO_VALUES
    const filled = withValues(node, values)
    return node.id === main.rootId ? asRootOf(filled, instance) : filled
  }

  function instanceChanged() {
    for (const standing of listeners.values()) for (const wake of standing) wake()
  }

  return {
    ...main,
    read,
    getNode: (id) => read(id).node,
    subscribe(id, wake) {
      unsubscribe ??= outer.subscribe(instanceId, instanceChanged)
      // Woken by an instance that looks the same here as before, it has nothing to draw.
      let drawn = read(id)
      const look = () => {
        const now = read(id)
        if (now === drawn) return
        drawn = now
        wake()
      }
      const stop = main.subscribe(id, look)
      let own = listeners.get(id)
      if (!own) listeners.set(id, (own = new Set()))
      own.add(look)
      return () => {
        stop()
        own.delete(look)
        if (own.size === 0) listeners.delete(id)
        if (listeners.size > 0) return
        unsubscribe?.()
        unsubscribe = undefined
      }
    },
  }
}

/** Values that were set anew and are the same leave the node as it was drawn. */
function sameLook(last: Laid, inner: NodeState, node: TreeNode): boolean {
  const before = last.state.node
  if (last.inner !== inner || !before) return false
  const [was, is] = [before.props, node.props]
  const keys = Object.keys(is)
  return (
    before.styles === node.styles &&
    keys.length === Object.keys(was).length &&
    keys.every((key) => was[key] === is[key])
  )
}
