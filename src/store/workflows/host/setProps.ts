import type { PropChange } from '@/model/workflow/kinds/context'
import { StepFailure } from '@/model/workflow/kinds/context'
import type { SetOp } from '@/model/tree/ops/types'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import { ownName } from '@/model/tree/ownName'
import { isReachable, subtreeOf } from '@/model/tree/queries'
import { applyEdit, effective } from '../../editing/applyEdit'
import { selectDoc } from '../../selectors/trees'
import type { HostContext } from './context'
import { requireTree } from './trees'

/** Sets props of nodes of a document in one step that can be undone; answers how many nodes changed. */
export function setProps(
  { store, run }: HostContext,
  idOrName: string,
  changes: readonly PropChange[],
): number {
  const header = requireTree(store.getState(), idOrName)
  const doc = selectDoc(store.getState(), header.id)
  if (!doc) throw failure('missing', `“${header.name}” has no nodes yet.`)
  const idOf = nodeFinder(doc, header.name)
  const ops = changes.flatMap(({ node, props }) => {
    const id = idOf(node)
    return Object.entries(props).map(([prop, value]): SetOp => ({
      op: 'set',
      id,
      path: ['props', prop],
      value,
    }))
  })
  const label = `“${run.workflowName}” set props of “${header.name}”`
  const applied = store.dispatch(applyEdit({ treeId: header.id, label, ops }))
  if (!applied.ok) {
    const { error } = applied
    const why = error.code === 'component-in-itself' ? error.why : 'Its props cannot be set.'
    throw failure('validation', `“${header.name}” stays as it is: ${why}`)
  }
  const changed = effective(doc, applied.value.changes).length
  if (changed > 0 && selectDoc(store.getState(), header.id) === doc) {
    const text = `“${header.name}” could not be changed: this tab takes no changes. Reload it.`
    throw failure('validation', text)
  }
  return changed
}

/** Finds nodes by id, or else by the name that a person gave. */
function nodeFinder(doc: TreeDoc, tree: string): (idOrName: string) => string {
  let named: Map<string, string | null> | undefined
  return (idOrName) => {
    if (getNode(doc, idOrName) && isReachable(doc, idOrName)) return idOrName
    named ??= namesIn(doc)
    const id = named.get(idOrName)
    if (id === null) {
      const text = `Several nodes of “${tree}” are called “${idOrName}”: name the one that is meant by its id, or rename the others.`
      throw failure('validation', text)
    }
    if (id === undefined) {
      const text = `“${tree}” has no node with the id or the name “${idOrName}”.`
      throw failure('missing', text)
    }
    return id
  }
}

/** The nodes by name; `null` for a name that several have. */
function namesIn(doc: TreeDoc): Map<string, string | null> {
  const named = new Map<string, string | null>()
  for (const node of subtreeOf(doc, doc.rootId)) {
    const name = ownName(node)
    if (name !== undefined) named.set(name, named.has(name) ? null : node.id)
  }
  return named
}

function failure(code: string, message: string): StepFailure {
  return new StepFailure(code, message, { retryable: false })
}
